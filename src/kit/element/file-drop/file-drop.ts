import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { base } from '../../style/base.ts';
import { controls } from '../../style/controls.ts';
import { type ElementEvent, emit } from '../element-event.ts';

/** What a person gave: chosen files, a folder to which the browser gives access, or what was dropped. */
export type FilesGiven =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'folder'; readonly folder: FileSystemDirectoryHandle }
  | { readonly kind: 'drop'; readonly items: DataTransferItemList };

/** The person gave files; what was dropped must be read while the event lasts. */
export type FilesGivenEvent = ElementEvent<'hit5-files-given', FilesGiven>;

/**
 * Takes files, folders and archives: dropped, or chosen by button.
 * @slot - What can be given.
 * @fires hit5-files-given
 */
@customElement('hit5-file-drop')
export class FileDrop extends LitElement {
  static override readonly styles = [
    base,
    controls,
    css`
      .zone {
        display: grid;
        gap: 16px;
        justify-items: center;
        padding: clamp(20px, 4vw, 40px) 20px;
        border: 2px dashed var(--line-strong);
        border-radius: var(--radius);
        background: var(--card);
        color: var(--ink-2);
        font-size: 0.9375rem;
        text-align: center;
      }
      .over {
        border-style: solid;
        border-color: var(--network);
        background: var(--network-fill);
        color: var(--ink);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        justify-content: center;
      }
      ::slotted(*) {
        max-width: 38rem;
      }
    `,
  ];

  @property({ type: Boolean }) disabled = false;

  @property({ type: Boolean }) primary = false;

  /** Whether only files are taken, no folders. */
  @property({ type: Boolean }) plain = false;

  /** Whether what is dropped anywhere on the page is for it, unless another zone takes it. */
  @property({ type: Boolean }) wide = false;

  /** The words on the button that chooses files. */
  @property() words = 'Choose files';

  @state() over = false;

  @query('#folder') readonly folderInput!: HTMLInputElement;

  @query('#files') readonly filesInput!: HTMLInputElement;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.wide) return;
    for (const [type, act] of this.#onPage) document.addEventListener(type, act);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const [type, act] of this.#onPage) document.removeEventListener(type, act);
  }

  protected override render() {
    return html`<div
      class=${classMap({ zone: true, over: this.over })}
      @dragenter=${this.#dragOver}
      @dragover=${this.#dragOver}
      @dragleave=${this.#dragLeave}
      @drop=${this.#drop}
    >
      <slot></slot>
      <div class="buttons">
        ${this.plain ? nothing : this.#renderButton('folder', 'Choose a folder', this.primary)}
        ${this.#renderButton('files', this.words, this.primary && this.plain)}
      </div>
      <input id="folder" type="file" multiple hidden aria-label="Folder" @change=${this.#take} />
      <input id="files" type="file" multiple hidden aria-label="Files" @change=${this.#take} />
    </div>`;
  }

  #renderButton(what: 'folder' | 'files', words: string, primary: boolean) {
    return html`<button
      type="button"
      class=${primary ? 'primary' : ''}
      ?disabled=${this.disabled}
      @click=${() => (what === 'folder' ? this.#chooseFolder() : this.filesInput.click())}
    >
      ${words}
    </button>`;
  }

  protected override firstUpdated(): void {
    this.folderInput.webkitdirectory = true;
  }

  /** By `<input type="file">` browsers would ask whether all of the folder shall be uploaded. */
  async #chooseFolder(): Promise<void> {
    const { showDirectoryPicker } = window as { showDirectoryPicker?(): Promise<FileSystemDirectoryHandle> };
    try {
      if (!showDirectoryPicker) return this.folderInput.click();
      const folder = await showDirectoryPicker();
      emit<FilesGivenEvent>(this, 'hit5-files-given', { kind: 'folder', folder });
    } catch (cause) {
      // Not allowed in some frames and by some settings: the plain choice works there.
      if (!(cause instanceof DOMException && cause.name === 'AbortError')) this.folderInput.click();
    }
  }

  #take = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same files can be chosen once more.
    input.value = '';
    if (files.length > 0) emit<FilesGivenEvent>(this, 'hit5-files-given', { kind: 'files', files });
  };

  #dragOver = (event: DragEvent) => {
    if (this.disabled || !event.dataTransfer?.types.includes('Files')) return;
    // Another zone has it.
    this.over = !event.defaultPrevented || event.composedPath().includes(this);
    event.preventDefault();
  };

  #dragLeave = (event: DragEvent) => {
    const to = event.relatedTarget as Node | null;
    if (this.wide ? !to : !this.renderRoot.contains(to)) this.over = false;
  };

  #drop = (event: DragEvent) => {
    this.over = false;
    if (event.defaultPrevented) return;
    event.preventDefault();
    const { items, files } = event.dataTransfer ?? {};
    if (!items || !files || this.disabled) return;
    emit<FilesGivenEvent>(
      this,
      'hit5-files-given',
      this.plain ? { kind: 'files', files: [...files] } : { kind: 'drop', items },
    );
  };

  readonly #onPage = [
    ['dragover', this.#dragOver],
    ['dragleave', this.#dragLeave],
    ['drop', this.#drop],
  ] as const;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-file-drop': FileDrop;
  }
}
