import { makeSpecs } from './lib/network/specs.js';
import { startRelay } from './lib/network/nodes.js';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { FOLDER } from './lib/network/layout.js';
rmSync(FOLDER,{recursive:true,force:true}); mkdirSync(FOLDER,{recursive:true});
await makeSpecs(); const a=await startRelay(); writeFileSync(FOLDER+'/relay-addresses.json', JSON.stringify(a)); console.log(a, new Date());
