import type { Issue } from '../../model/run';

/**
 * What a transformation makes of a text; `column` is the one that an issue is about.
 * Undefined: it can make nothing of it, and there is an issue.
 */
export type TextStep = (text: string, issues: Issue[], column: number | undefined) => string | undefined;
