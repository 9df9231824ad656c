import { type facilities } from "@openhall/shared/screens";
import { defineWords } from "@openhall/shared/ui";

export const facilityWords = defineWords<Record<(typeof facilities)[number], string>>({
  zh: {
    entrance: "入口",
    exit: "出口",
    lift: "电梯",
    stairs: "楼梯",
    toilets: "卫生间",
    "accessible-toilet": "无障碍卫生间",
    "baby-care": "母婴室",
    water: "饮水处",
    "waiting-area": "等候区",
    "self-service": "自助服务区",
    "staff-help": "人工服务台",
  },
  en: {
    entrance: "Entrance",
    exit: "Exit",
    lift: "Lift",
    stairs: "Stairs",
    toilets: "Toilets",
    "accessible-toilet": "Accessible toilet",
    "baby-care": "Baby care",
    water: "Drinking water",
    "waiting-area": "Waiting area",
    "self-service": "Self-service",
    "staff-help": "Staff help",
  },
});
