// How deals went through the stages, and alert rules over that: fetched with the first question for it, with every other measure known by then.
export { MEASURES } from '../measures/index.js';
export { VIEWS } from '../views/index.js';
