/** The worker's entry: the network behind comlink. */
import { expose } from 'comlink';
import { InferenceService } from './inference-service.ts';

expose(new InferenceService());
