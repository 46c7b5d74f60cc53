import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';

const root = import.meta.dirname;
const dist = (name: string) => path.join(root, 'dist', name);
const external = ['electron', ...builtinModules, /^node:/];

/** Everything is bundled, so the packaged app ships no node_modules. */
const node: EnvironmentOptions = {
  consumer: 'server',
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: {
    noExternal: true,
    conditions: ['node', 'import', 'module', 'default'],
    mainFields: ['module', 'main'],
  },
};

// The targets are those of the oldest supported runtime, Electron 33 (Chrome 130, Node 20.18).
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: dist('renderer'),
        emptyOutDir: true,
        target: 'chrome130',
        chunkSizeWarningLimit: 2000,
      },
    },
    main: {
      ...node,
      build: {
        ssr: true,
        outDir: dist('main'),
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'node20.18',
        rolldownOptions: {
          external,
          input: {
            main: path.join(root, 'electron/main.ts'),
            engine: path.join(root, 'electron/engine/entry.ts'),
            practice: path.join(root, 'electron/practice/entry.ts'),
            headless: path.join(root, 'electron/headless/entry.ts'),
          },
        },
      },
    },
    preload: {
      ...node,
      build: {
        ssr: true,
        outDir: dist('preload'),
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'chrome130',
        rolldownOptions: {
          external,
          input: { preload: path.join(root, 'electron/preload.ts') },
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
});
