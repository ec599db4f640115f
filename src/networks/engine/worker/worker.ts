/** The worker's entry: by its name it answers about images, or helps to add networks. */
import { exposeOnce } from '../../../kit/thread/expose-once.ts';
import { importerName } from '../protocol.ts';
import { InferenceWorker } from './inference-worker.ts';
import { ModelImporter } from './importer/model-importer.ts';

exposeOnce(self.name === importerName ? new ModelImporter() : new InferenceWorker());
