// Starts the form editor with the configuration and the file formats of Terang.
import CMS from './cms/index.js';
import { markdown, yml } from './format.js';

CMS.registerCustomFormat('terang-yml', 'yml', yml);
CMS.registerCustomFormat('terang-md', 'md', markdown);
const config = await (await fetch('config.json')).json();
await CMS.init({ config });
