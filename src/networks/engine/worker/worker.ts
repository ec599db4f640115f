/** The worker's entry. */
import { exposeOnce } from '../../../kit/thread/expose-once.ts';
import { InferenceWorker } from './inference-worker.ts';

exposeOnce(new InferenceWorker());
