import { createClassifier } from 'hit5/classifier';
import { classifyDog } from './classify.js';

void classifyDog(createClassifier);
