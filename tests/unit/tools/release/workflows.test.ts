import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as parser from '@actions/workflow-parser';
import { tsImport } from 'tsx/esm/api';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

// It imports JSON as tsx and bundlers do, and not as Node does.
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = (await tsImport(
  '@actions/workflow-parser',
  import.meta.url,
)) as typeof parser;

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}));

/** What GitHub's own parser finds wrong in a workflow. */
async function faultsOf(name: string, text: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content: text }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const stepsOf = (text: string) => Object.values((parse(text) as Workflow).jobs).flatMap(({ steps }) => steps);

describe.each(workflows)('the workflow $name', ({ name, text }) => {
  it('is one that GitHub reads', async () => {
    expect(await faultsOf(name, text)).toEqual([]);
  });

  it('says what it may do, and takes actions of their makers only, by a version', () => {
    expect((parse(text) as Workflow).permissions).toMatchObject({ contents: expect.any(String) as string });
    for (const { uses } of stepsOf(text))
      expect(uses ?? 'actions/x@v1').toMatch(/^(?:actions|docker)\/[\w-]+@v\d+$/);
  });

  it('runs scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly scripts: object;
    };
    const called = stepsOf(text).flatMap(({ run = '' }) => [...run.matchAll(/npm run ([\w:]+)/g)]);
    for (const [, script = ''] of called) expect(Object.keys(scripts)).toContain(script);
  });
});

describe('the check of workflows', () => {
  const { text } = workflows.find(({ name }) => name === 'verify.yml') ?? { text: '' };

  it.each([
    ['runs-on:', 'runs-at:', /runs-at/],
    ['push:', 'pushed:', /pushed/],
    ['${{ matrix.os }}, Node', '${{ matrics.os }}, Node', /matrics/],
    ['contents: read', 'contents: all', /all/],
    ['- run: npm ci', '- run npm ci', /./],
  ])('finds what is wrong where “%s” is “%s”', async (from, to, said) => {
    expect(text).toContain(from);
    const faults = await faultsOf('broken.yml', text.replace(from, to));
    expect(faults.join('\n')).toMatch(said);
  });
});
