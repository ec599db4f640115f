/** The worker's entry in the package for other pages, where no network is added: it answers about images. */
import { exposeOnce } from '../../../kit/thread/expose-once.ts';
import { InferenceService } from './inference-service.ts';

exposeOnce(new InferenceService());
