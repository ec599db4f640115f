import { createClassifier } from './node_modules/hit5/lib/web/classifier.js';
import { classifyDog } from './classify.js';

await classifyDog(createClassifier);
