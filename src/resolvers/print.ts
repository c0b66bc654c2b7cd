/** `npm run schema`: writes the graph to schema.graphql, whose diff is the review of an API change. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.js';
import { buildGraph, printGraph } from './index.js';

writeFileSync(join(packageRoot, 'schema.graphql'), printGraph(buildGraph()));
