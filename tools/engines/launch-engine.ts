import type { Engine, EngineName } from './engine.ts';
import { launchByPuppeteer } from './puppeteer-engine.ts';
import { launchWebKit } from './webkit-engine.ts';

export function launchEngine(name: EngineName): Promise<Engine> {
  return name === 'webkit' ? launchWebKit() : launchByPuppeteer(name);
}
