import { day, flag, id, money, number, ref, required, text } from '../field.js';
import { entity } from '../entity.js';

export const orderLine = entity({
  name: 'orderLine', table: 'orderLines', meaning: 'One line of an order (订单行); revenue where the data set says `revenueFrom: "orders"`.', generatedId: true,
  fields: {
    id: id('Key of the line.'), order: text('Order number; lines of one order share it.'), date: required(day('Order date.')), amount: money('Revenue of the line.'), originalAmount: number('The amount before it was converted.'), originalCurrency: text('Currency of the amount before it was converted, ISO 4217.'), cost: money('Cost of the line.'),
    quantity: number('Units.', { unit: 'units' }), account: ref('account', 'Who bought.'), rep: ref('rep', 'Who sold.'), product: ref('product', 'What was sold.'),
    channel: ref('channel', 'Through which channel; the account\'s where absent.'), region: ref('region', 'Where; the account\'s where absent.'),
    opportunity: ref('opportunity', 'The deal behind it.'), cancelled: flag('True for a cancelled line: it never counts.'),
  },
  paths: { account: ['account'], rep: ['rep'], team: ['rep.team'], region: ['region', 'account.region'], product: ['product'], channel: ['channel', 'account.channel'] },
});
