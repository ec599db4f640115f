import type { Page } from 'playwright';
import { folderOf, plainPhoto } from './synthetic-photos.ts';

/** A file whose content a test makes. */
export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The screen with packs and import, as a person uses it. */
export class DataScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(appUrl: string): Promise<void> {
    this.page.setDefaultTimeout(60_000);
    await this.page.goto(`${appUrl}/#/photos`);
    await this.page.getByRole('heading', { name: 'My photos' }).waitFor();
  }

  async chooseFolder(path: string): Promise<void> {
    const section = this.page.locator('hit5-import-section');
    await section.getByLabel('Folder', { exact: true }).setInputFiles(path);
  }

  async chooseFiles(...files: readonly MadeFile[]): Promise<void> {
    const section = this.page.locator('hit5-import-section');
    await section.getByLabel('Files', { exact: true }).setInputFiles([...files]);
  }

  /** Makes a pack “my-photos” of one photo each of three classes. */
  async makePackOfOneEach(): Promise<void> {
    await this.chooseFolder(threeClasses());
    await this.page.getByLabel('Of each class', { exact: true }).check();
    await this.page.getByRole('button', { name: 'Make the pack' }).press('Enter');
    await this.page.getByText('“my-photos” is made and stands in the list of packs: 3 images').waitFor();
  }

  /** Saves the pack “my-photos”, as the file that would be handed out. */
  async savePack(): Promise<{ readonly name: string; readonly path: string }> {
    return this.download('Save as a file: my-photos');
  }

  async removePack(): Promise<void> {
    await this.page.getByRole('button', { name: 'Remove: my-photos' }).press('Enter');
    await this.page.getByRole('button', { name: 'Remove it' }).press('Enter');
    await this.page.getByText('There is none yet.').waitFor();
  }

  /** Presses a button that saves a file, and gives that. */
  async download(button: string): Promise<{ readonly name: string; readonly path: string }> {
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: button }).press('Enter'),
    ]);
    return { name: file.suggestedFilename(), path: await file.path() };
  }
}

/** Three photos of each of three classes, and what is no photo. */
function threeClasses(): string {
  const files: Record<string, Uint8Array | string> = {
    'n01440764/page.JPEG': '<!doctype html><script>document.title = "run"</script>',
    'n01443537/drawing.JPEG': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
  };
  ['n01440764', 'n01443537', 'n02119789'].forEach((wnid, row) => {
    for (let at = 0; at < 3; at += 1) files[`${wnid}/${at}.png`] = plainPhoto(row * 3 + at + 1);
  });
  return folderOf(files);
}
