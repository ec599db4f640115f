/** The worker's entry: by its name it compares, helps the one that compares, or reads sessions. */
import { expose } from 'comlink';
import { secondName, sessionReaderName } from '../protocol.ts';
import { ComparisonService } from './comparison-service.ts';
import { SecondService } from './second-service.ts';
import { SessionService } from './session-service.ts';

const services: ReadonlyMap<string, new () => object> = new Map<string, new () => object>([
  [secondName, SecondService],
  [sessionReaderName, SessionService],
]);
const Service = services.get(self.name) ?? ComparisonService;

expose(new Service());
