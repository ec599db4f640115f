import type { Catalogue } from '../core/classes/catalogue.ts';
import type { SettingsStore } from './keep/settings-store.ts';
import type { Router } from './route/router.ts';
import type { LanguageStore } from './words/language-store.ts';

export interface Kit {
  readonly catalogue: Catalogue;
  readonly router: Router;
  readonly settings: SettingsStore;
  readonly language: LanguageStore;
  /** Takes files of answers among those that are compared; why one was not taken, for a person. */
  readonly compare: (
    files: readonly { readonly name: string; readonly blob: Blob }[],
  ) => Promise<readonly string[]>;
}
