/** How a notice and ballot reached an owner. BOARD: posted inside the area for those who cannot be reached. */
export const CHANNELS = { APP: '手机', SMS: '短信', PAPER: '挂号或书面', DOOR: '上门', BOARD: '区内张贴' } as const
export type DeliveryChannel = keyof typeof CHANNELS
