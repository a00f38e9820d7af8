import type { DeliveryMethod, DeliveryMethodFields } from "../api/model";
import { resource } from "../api/resource";

export const deliveryMethods = resource<DeliveryMethod, DeliveryMethodFields>("delivery-methods");
