/** The worker's entry: by its name it compares, or helps the one that compares. */
import { expose } from 'comlink';
import { secondName } from '../protocol.ts';
import { ComparisonService } from './comparison-service.ts';
import { SecondService } from './second-service.ts';

expose(self.name === secondName ? new SecondService() : new ComparisonService());
