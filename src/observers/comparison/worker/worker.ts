/** The worker's entry: by its name it compares, or reads sessions. */
import { exposeOnce } from '../../../kit/thread/expose-once.ts';
import { sessionReaderName } from '../protocol.ts';
import { ComparisonService } from './comparison-service.ts';
import { SessionService } from './session-service.ts';

exposeOnce(self.name === sessionReaderName ? new SessionService() : new ComparisonService());
