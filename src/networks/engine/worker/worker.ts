/** The worker's entry: by its name it answers about images, or helps to add networks. */
import { exposeOnce } from '../../../kit/thread/expose-once.ts';
import { workshopName } from '../protocol.ts';
import { InferenceService } from './inference-service.ts';
import { NetworkWorkshop } from './workshop/network-workshop.ts';

exposeOnce(self.name === workshopName ? new NetworkWorkshop() : new InferenceService());
