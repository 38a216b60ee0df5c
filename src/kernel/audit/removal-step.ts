/**
 * The step under which a row is taken away again because the batch that created it is undone. The last step of its
 * history: the row itself is gone, and its proof stays.
 */
export const removalStep = 'undo-create';
