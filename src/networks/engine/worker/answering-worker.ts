/** The worker's entry in the package for other pages, where no network is added: it answers about images. */
import { exposeOnce } from '../../../kit/thread/expose-once.ts';
import { InferenceWorker } from './inference-worker.ts';

exposeOnce(new InferenceWorker());
