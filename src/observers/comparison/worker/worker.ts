/** The worker's entry. */
import { exposeOnce } from '../../../kit/thread/expose-once.ts';
import { ComparisonService } from './comparison-service.ts';

exposeOnce(new ComparisonService());
