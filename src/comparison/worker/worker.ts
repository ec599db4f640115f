/** The worker's entry: comparisons behind comlink. */
import { expose } from 'comlink';
import { ComparisonService } from './comparison-service.ts';

expose(new ComparisonService());
