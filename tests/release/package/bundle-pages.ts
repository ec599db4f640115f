import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import webpack from 'webpack';

/**
 * Bundles the sample page of a site, by Vite into its folder `vite`, and by webpack into `webpack`.
 *
 * @throws Error where webpack warns of something.
 */
export async function bundlePages(site: string): Promise<void> {
  await build({
    root: site,
    configFile: false,
    logLevel: 'silent',
    build: { outDir: 'vite', rolldownOptions: { input: join(site, 'bundled.html') } },
    base: './',
  });
  const compiler = webpack({
    mode: 'production',
    context: site,
    performance: { hints: false },
    entry: './bundled.js',
    output: { path: join(site, 'webpack'), filename: 'bundled.js' },
  });
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) =>
    compiler?.run((fault, result) => (fault ? reject(fault) : resolve(result))),
  );
  if (!stats || stats.hasErrors() || stats.hasWarnings())
    throw new Error(stats?.toString('errors-warnings') ?? 'webpack made nothing.');
  cpSync(join(site, 'bundled.html'), join(site, 'webpack/bundled.html'));
}
