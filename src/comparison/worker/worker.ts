/** The worker's entry: by its name it compares, or reads files for the one that compares. */
import { expose } from 'comlink';
import { readingName } from '../protocol.ts';
import { ComparisonService } from './comparison-service.ts';
import { ReadingService } from './reading-service.ts';

expose(self.name === readingName ? new ReadingService() : new ComparisonService());
