import { choice, id, label, money, ref, text } from '../field.js';
import { entity } from '../entity.js';

export const product = entity({
  name: 'product', table: 'products', meaning: 'A product or product line (产品线).',
  fields: { id: id('Key of the product.'), name: label('Name shown.'), line: text('Product line it belongs to.'), parent: ref('product', 'Product above.'), price: money('List price.', { range: [0, 1e12] }) },
  paths: { product: ['id'] },
});

export const channel = entity({
  name: 'channel', table: 'channels', meaning: 'A sales channel (渠道).',
  fields: { id: id('Key of the channel.'), name: label('Name shown.'), kind: choice(['direct', 'agent', 'distributor', 'online', 'other'], 'Kind of channel.') },
  paths: { channel: ['id'] },
});
