/** The worker's entry: by its name it compares, or reads sessions. */
import { expose } from 'comlink';
import { sessionReaderName } from '../protocol.ts';
import { ComparisonService } from './comparison-service.ts';
import { SessionService } from './session-service.ts';

expose(self.name === sessionReaderName ? new SessionService() : new ComparisonService());
