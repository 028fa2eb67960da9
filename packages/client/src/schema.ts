/** Made by `npm run openapi` from docs/openapi.json. Do not edit. */
export interface paths {
    "/api/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 错误代码一览 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                code: string;
                                status: number;
                                title: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 工作人员登录（账号密码） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        login: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            token: string;
                            expiresAt: string;
                            displayName: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 向手机发送验证码 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 手机号 */
                        phone: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description 仅演示模式：屏幕显示的验证码 */
                            shown: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 业主登录（手机号和验证码） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 手机号 */
                        phone: string;
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            token: string;
                            expiresAt: string;
                            displayName: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 退出登录 */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我是谁 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            signedIn: boolean;
                            displayName: string;
                            kind: string;
                            roles: {
                                role: string;
                                organisationName: string;
                                divisionId: string | null;
                                areaId: string | null;
                            }[];
                            demo: boolean;
                            /** @description 平台当日（北京时间；演示模式可拨快） */
                            today: string;
                            now: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 行政区划树：不带 parentId 时返回您管辖范围的顶层 */
        get: {
            parameters: {
                query?: {
                    /** @description UUID */
                    parentId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                parentId: string | null;
                                /** @description PROVINCE | CITY | DISTRICT | STREET | COMMUNITY */
                                level: string;
                                name: string;
                                /** @description 下辖小区数（在您的管辖范围内） */
                                areas: number;
                                /** @description 下级区划数 */
                                children: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 管辖范围内的小区 */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    /** @description UUID */
                    divisionId?: string;
                    name?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description 小区名称 */
                                name: string;
                                address: string;
                                /** @description UUID */
                                communityId: string;
                                /** @description MANAGED 物业企业管理 | ENTRUSTED 委托代管 | UNMANAGED 无人管理 */
                                state: string;
                                companyName: string | null;
                                managerName: string | null;
                                contractFrom: string | null;
                                contractUntil: string | null;
                                feePerM2: string | null;
                                builtYear: number | null;
                                lawPack: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 小区概况 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description 小区名称 */
                            name: string;
                            address: string;
                            /** @description UUID */
                            communityId: string;
                            /** @description MANAGED 物业企业管理 | ENTRUSTED 委托代管 | UNMANAGED 无人管理 */
                            state: string;
                            companyName: string | null;
                            managerName: string | null;
                            contractFrom: string | null;
                            contractUntil: string | null;
                            feePerM2: string | null;
                            builtYear: number | null;
                            lawPack: string;
                        } & {
                            figures: {
                                buildings: number;
                                units: number;
                                dwellings: number;
                                owned: number;
                                /** @description 面积，㎡，两位小数 */
                                area: string;
                            };
                            /** @description 当前用户可做的动作 */
                            can: string[];
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/buildings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 楼栋 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                name: string;
                                floors: number | null;
                                hasLift: boolean | null;
                                units: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 房屋清册（姓名已脱敏） */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    /** @description UUID */
                    buildingId?: string;
                    state?: "OWNED" | "UNSOLD" | "UNDELIVERED";
                };
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                buildingId: string;
                                building: string;
                                section: string;
                                floor: string | null;
                                room: string;
                                /** @description 例如 1栋1单元101 */
                                label: string;
                                kind: string;
                                use: string;
                                /** @description OWNED | UNSOLD | UNDELIVERED */
                                state: string;
                                /** @description 计票面积：登记、实测、合同依次取用 */
                                area: string | null;
                                areaSource: string | null;
                                owners: {
                                    /** @description UUID */
                                    id: string;
                                    /** @description 已脱敏 */
                                    name: string;
                                    kind: string;
                                    share: string;
                                    form: string;
                                }[];
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/assemblies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 业主大会会议，新的在前 */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                title: string;
                                kind: string;
                                kindTitle: string;
                                organiser: string;
                                /** @description 状态：DRAFT 草拟 | ROLL_FROZEN 名册已冻结 | NOTICED 已公告，待投票 | VOTING 投票中 | CLOSED 投票已截止，计票中 | OBJECTION 初步结果公示中 | FINAL 结果已确定 | PUBLISHED 结果已公布 | CANCELLED 已取消 */
                                state: "DRAFT" | "ROLL_FROZEN" | "NOTICED" | "VOTING" | "CLOSED" | "OBJECTION" | "FINAL" | "PUBLISHED" | "CANCELLED";
                                stateTitle: string;
                                noticeOn: string | null;
                                votingFrom: string | null;
                                votingUntil: string | null;
                                objectionUntil: string | null;
                                motions: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * 拟定业主大会会议
         * @description 投票日期早于“今天 + 会前通知日数”时拒绝，并写明依据的条文和最早日期。
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        /** @description 会议类型：REGULAR 定期会议 | TEMPORARY 临时会议 | FIRST 首次会议 */
                        kind: "REGULAR" | "TEMPORARY" | "FIRST";
                        /** @description 组织者：COMMITTEE 业主委员会 | PREPARATORY_GROUP 首次业主大会会议筹备组 | COMMUNITY 居民委员会 | STREET 街道办事处（镇人民政府） */
                        organiser: "COMMITTEE" | "PREPARATORY_GROUP" | "COMMUNITY" | "STREET";
                        votingFrom?: string | null;
                        votingUntil?: string | null;
                        /** @description 电子票与纸质票冲突：FIRST_VALID 同一业主既有电子票又有纸质票的，以先投的有效票为准 | LAST_VALID 同一业主既有电子票又有纸质票的，以后投的有效票为准 | ELECTRONIC_WINS 同一业主既有电子票又有纸质票的，以电子票为准 | PAPER_WINS 同一业主既有电子票又有纸质票的，以纸质票为准 | VOID_BOTH 同一业主既有电子票又有纸质票的，两票均作废 */
                        conflict?: "FIRST_VALID" | "LAST_VALID" | "ELECTRONIC_WINS" | "PAPER_WINS" | "VOID_BOTH";
                        objectionDays?: number;
                        nonresponse?: {
                            mode: "IGNORE" | "DELIVERED_AS_ABSTAIN" | "DELIVERED_FOLLOW_MAJORITY";
                            /** @description 议事规则的条款 */
                            basis: string;
                        };
                        motions: {
                            /** @description 民法典第278条的事项 */
                            item: "RULES_OF_PROCEDURE" | "CONVENTION" | "COMMITTEE_ELECT" | "PM_HIRE_FIRE" | "FUND_USE" | "FUND_RAISE" | "REBUILD" | "COMMON_CHANGE_OR_BIZ" | "OTHER_MAJOR";
                            /** @description 议题，宜写成可“同意/反对”的肯定命题 */
                            title: string;
                            body: string;
                            scope?: {
                                /** @description WHOLE 全体业主 | BUILDINGS 指定楼栋 | UNITS 指定房屋 */
                                kind: "WHOLE" | "BUILDINGS" | "UNITS";
                                ids?: string[];
                            };
                            /** @description 金额，元，两位小数 */
                            amount?: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            areaId: string;
                            areaName: string;
                            title: string;
                            kind: string;
                            kindTitle: string;
                            organiser: string;
                            organiserTitle: string;
                            /** @description 状态：DRAFT 草拟 | ROLL_FROZEN 名册已冻结 | NOTICED 已公告，待投票 | VOTING 投票中 | CLOSED 投票已截止，计票中 | OBJECTION 初步结果公示中 | FINAL 结果已确定 | PUBLISHED 结果已公布 | CANCELLED 已取消 */
                            state: "DRAFT" | "ROLL_FROZEN" | "NOTICED" | "VOTING" | "CLOSED" | "OBJECTION" | "FINAL" | "PUBLISHED" | "CANCELLED";
                            stateTitle: string;
                            rules: {
                                pack: string;
                                packName: string;
                                /** @description VERIFIED | PARTIAL | UNVERIFIED */
                                packStatus: string;
                                packSentence: string;
                                /** @description 法定日期（北京时间） */
                                day: string;
                                conflict: string;
                                conflictTitle: string;
                                revocation: string;
                                revocationTitle: string;
                                objectionDays: number;
                                noticeDays: number;
                                windowDays: number[];
                                nonresponse: string;
                                nonresponseBasis: string | null;
                                settings: {
                                    key: string;
                                    title: string;
                                    value: string;
                                    /** @description law 法律条文 | setting 设置，可由议事规则另定 */
                                    kind: string;
                                    article: string | null;
                                    /** @description 本次会议另行选定，不是规则包的默认值 */
                                    chosen: boolean;
                                }[];
                            };
                            noticeOn: string | null;
                            votingFrom: string | null;
                            votingUntil: string | null;
                            objectionUntil: string | null;
                            votingOpensAt: string | null;
                            votingClosesAt: string | null;
                            version: number;
                            motions: {
                                /** @description UUID */
                                id: string;
                                seq: number;
                                item: string;
                                itemTitle: string;
                                threshold: "ORDINARY" | "SPECIAL";
                                thresholdSentence: string;
                                article: string;
                                title: string;
                                body: string;
                                scope: {
                                    /** @description WHOLE 全体业主 | BUILDINGS 指定楼栋 | UNITS 指定房屋 */
                                    kind: "WHOLE" | "BUILDINGS" | "UNITS";
                                    ids?: string[];
                                };
                                scopeTitle: string;
                                amount: string | null;
                                rollId: string | null;
                                roll: {
                                    /** @description 面积，㎡，两位小数 */
                                    area: string;
                                    heads: number;
                                    lines: number;
                                } | null;
                                result?: components["schemas"]["def-0"];
                            }[];
                            steps: {
                                state: string;
                                title: string;
                                /** @description 依据 */
                                article: string;
                                earliest: string | null;
                                done: boolean;
                                /** @description RFC 3339 时间 */
                                at?: string;
                                /** @description 为什么是这一天，或在等什么 */
                                why?: string;
                            }[];
                            actions: {
                                /** @description 动作代码 */
                                action: string;
                                /** @description 按钮上的字 */
                                title: string;
                                allowed: boolean;
                                /** @description 不能做的原因，或最早可做的日期 */
                                why?: string;
                                /** @description 依据的条文 */
                                article?: string;
                            }[];
                            objections: number;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/assemblies/{assemblyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 会议全貌：议题、步骤、可做的动作、结果 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    assemblyId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            areaId: string;
                            areaName: string;
                            title: string;
                            kind: string;
                            kindTitle: string;
                            organiser: string;
                            organiserTitle: string;
                            /** @description 状态：DRAFT 草拟 | ROLL_FROZEN 名册已冻结 | NOTICED 已公告，待投票 | VOTING 投票中 | CLOSED 投票已截止，计票中 | OBJECTION 初步结果公示中 | FINAL 结果已确定 | PUBLISHED 结果已公布 | CANCELLED 已取消 */
                            state: "DRAFT" | "ROLL_FROZEN" | "NOTICED" | "VOTING" | "CLOSED" | "OBJECTION" | "FINAL" | "PUBLISHED" | "CANCELLED";
                            stateTitle: string;
                            rules: {
                                pack: string;
                                packName: string;
                                /** @description VERIFIED | PARTIAL | UNVERIFIED */
                                packStatus: string;
                                packSentence: string;
                                /** @description 法定日期（北京时间） */
                                day: string;
                                conflict: string;
                                conflictTitle: string;
                                revocation: string;
                                revocationTitle: string;
                                objectionDays: number;
                                noticeDays: number;
                                windowDays: number[];
                                nonresponse: string;
                                nonresponseBasis: string | null;
                                settings: {
                                    key: string;
                                    title: string;
                                    value: string;
                                    /** @description law 法律条文 | setting 设置，可由议事规则另定 */
                                    kind: string;
                                    article: string | null;
                                    /** @description 本次会议另行选定，不是规则包的默认值 */
                                    chosen: boolean;
                                }[];
                            };
                            noticeOn: string | null;
                            votingFrom: string | null;
                            votingUntil: string | null;
                            objectionUntil: string | null;
                            votingOpensAt: string | null;
                            votingClosesAt: string | null;
                            version: number;
                            motions: {
                                /** @description UUID */
                                id: string;
                                seq: number;
                                item: string;
                                itemTitle: string;
                                threshold: "ORDINARY" | "SPECIAL";
                                thresholdSentence: string;
                                article: string;
                                title: string;
                                body: string;
                                scope: {
                                    /** @description WHOLE 全体业主 | BUILDINGS 指定楼栋 | UNITS 指定房屋 */
                                    kind: "WHOLE" | "BUILDINGS" | "UNITS";
                                    ids?: string[];
                                };
                                scopeTitle: string;
                                amount: string | null;
                                rollId: string | null;
                                roll: {
                                    /** @description 面积，㎡，两位小数 */
                                    area: string;
                                    heads: number;
                                    lines: number;
                                } | null;
                                result?: components["schemas"]["def-0"];
                            }[];
                            steps: {
                                state: string;
                                title: string;
                                /** @description 依据 */
                                article: string;
                                earliest: string | null;
                                done: boolean;
                                /** @description RFC 3339 时间 */
                                at?: string;
                                /** @description 为什么是这一天，或在等什么 */
                                why?: string;
                            }[];
                            actions: {
                                /** @description 动作代码 */
                                action: string;
                                /** @description 按钮上的字 */
                                title: string;
                                allowed: boolean;
                                /** @description 不能做的原因，或最早可做的日期 */
                                why?: string;
                                /** @description 依据的条文 */
                                article?: string;
                            }[];
                            objections: number;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改会议（草拟时可改全部；名册冻结后只能改日期和表决设置） */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    assemblyId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title?: string;
                        /** @description 会议类型：REGULAR 定期会议 | TEMPORARY 临时会议 | FIRST 首次会议 */
                        kind?: "REGULAR" | "TEMPORARY" | "FIRST";
                        /** @description 组织者：COMMITTEE 业主委员会 | PREPARATORY_GROUP 首次业主大会会议筹备组 | COMMUNITY 居民委员会 | STREET 街道办事处（镇人民政府） */
                        organiser?: "COMMITTEE" | "PREPARATORY_GROUP" | "COMMUNITY" | "STREET";
                        votingFrom?: string | null;
                        votingUntil?: string | null;
                        /** @description 电子票与纸质票冲突：FIRST_VALID 同一业主既有电子票又有纸质票的，以先投的有效票为准 | LAST_VALID 同一业主既有电子票又有纸质票的，以后投的有效票为准 | ELECTRONIC_WINS 同一业主既有电子票又有纸质票的，以电子票为准 | PAPER_WINS 同一业主既有电子票又有纸质票的，以纸质票为准 | VOID_BOTH 同一业主既有电子票又有纸质票的，两票均作废 */
                        conflict?: "FIRST_VALID" | "LAST_VALID" | "ELECTRONIC_WINS" | "PAPER_WINS" | "VOID_BOTH";
                        objectionDays?: number;
                        nonresponse?: {
                            mode: "IGNORE" | "DELIVERED_AS_ABSTAIN" | "DELIVERED_FOLLOW_MAJORITY";
                            /** @description 议事规则的条款 */
                            basis: string;
                        };
                        motions?: {
                            /** @description 民法典第278条的事项 */
                            item: "RULES_OF_PROCEDURE" | "CONVENTION" | "COMMITTEE_ELECT" | "PM_HIRE_FIRE" | "FUND_USE" | "FUND_RAISE" | "REBUILD" | "COMMON_CHANGE_OR_BIZ" | "OTHER_MAJOR";
                            /** @description 议题，宜写成可“同意/反对”的肯定命题 */
                            title: string;
                            body: string;
                            scope?: {
                                /** @description WHOLE 全体业主 | BUILDINGS 指定楼栋 | UNITS 指定房屋 */
                                kind: "WHOLE" | "BUILDINGS" | "UNITS";
                                ids?: string[];
                            };
                            /** @description 金额，元，两位小数 */
                            amount?: string;
                        }[];
                    } & {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            areaId: string;
                            areaName: string;
                            title: string;
                            kind: string;
                            kindTitle: string;
                            organiser: string;
                            organiserTitle: string;
                            /** @description 状态：DRAFT 草拟 | ROLL_FROZEN 名册已冻结 | NOTICED 已公告，待投票 | VOTING 投票中 | CLOSED 投票已截止，计票中 | OBJECTION 初步结果公示中 | FINAL 结果已确定 | PUBLISHED 结果已公布 | CANCELLED 已取消 */
                            state: "DRAFT" | "ROLL_FROZEN" | "NOTICED" | "VOTING" | "CLOSED" | "OBJECTION" | "FINAL" | "PUBLISHED" | "CANCELLED";
                            stateTitle: string;
                            rules: {
                                pack: string;
                                packName: string;
                                /** @description VERIFIED | PARTIAL | UNVERIFIED */
                                packStatus: string;
                                packSentence: string;
                                /** @description 法定日期（北京时间） */
                                day: string;
                                conflict: string;
                                conflictTitle: string;
                                revocation: string;
                                revocationTitle: string;
                                objectionDays: number;
                                noticeDays: number;
                                windowDays: number[];
                                nonresponse: string;
                                nonresponseBasis: string | null;
                                settings: {
                                    key: string;
                                    title: string;
                                    value: string;
                                    /** @description law 法律条文 | setting 设置，可由议事规则另定 */
                                    kind: string;
                                    article: string | null;
                                    /** @description 本次会议另行选定，不是规则包的默认值 */
                                    chosen: boolean;
                                }[];
                            };
                            noticeOn: string | null;
                            votingFrom: string | null;
                            votingUntil: string | null;
                            objectionUntil: string | null;
                            votingOpensAt: string | null;
                            votingClosesAt: string | null;
                            version: number;
                            motions: {
                                /** @description UUID */
                                id: string;
                                seq: number;
                                item: string;
                                itemTitle: string;
                                threshold: "ORDINARY" | "SPECIAL";
                                thresholdSentence: string;
                                article: string;
                                title: string;
                                body: string;
                                scope: {
                                    /** @description WHOLE 全体业主 | BUILDINGS 指定楼栋 | UNITS 指定房屋 */
                                    kind: "WHOLE" | "BUILDINGS" | "UNITS";
                                    ids?: string[];
                                };
                                scopeTitle: string;
                                amount: string | null;
                                rollId: string | null;
                                roll: {
                                    /** @description 面积，㎡，两位小数 */
                                    area: string;
                                    heads: number;
                                    lines: number;
                                } | null;
                                result?: components["schemas"]["def-0"];
                            }[];
                            steps: {
                                state: string;
                                title: string;
                                /** @description 依据 */
                                article: string;
                                earliest: string | null;
                                done: boolean;
                                /** @description RFC 3339 时间 */
                                at?: string;
                                /** @description 为什么是这一天，或在等什么 */
                                why?: string;
                            }[];
                            actions: {
                                /** @description 动作代码 */
                                action: string;
                                /** @description 按钮上的字 */
                                title: string;
                                allowed: boolean;
                                /** @description 不能做的原因，或最早可做的日期 */
                                why?: string;
                                /** @description 依据的条文 */
                                article?: string;
                            }[];
                            objections: number;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/areas/{areaId}/assemblies/{assemblyId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消会议（投票开始前） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    assemblyId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            areaId: string;
                            areaName: string;
                            title: string;
                            kind: string;
                            kindTitle: string;
                            organiser: string;
                            organiserTitle: string;
                            /** @description 状态：DRAFT 草拟 | ROLL_FROZEN 名册已冻结 | NOTICED 已公告，待投票 | VOTING 投票中 | CLOSED 投票已截止，计票中 | OBJECTION 初步结果公示中 | FINAL 结果已确定 | PUBLISHED 结果已公布 | CANCELLED 已取消 */
                            state: "DRAFT" | "ROLL_FROZEN" | "NOTICED" | "VOTING" | "CLOSED" | "OBJECTION" | "FINAL" | "PUBLISHED" | "CANCELLED";
                            stateTitle: string;
                            rules: {
                                pack: string;
                                packName: string;
                                /** @description VERIFIED | PARTIAL | UNVERIFIED */
                                packStatus: string;
                                packSentence: string;
                                /** @description 法定日期（北京时间） */
                                day: string;
                                conflict: string;
                                conflictTitle: string;
                                revocation: string;
                                revocationTitle: string;
                                objectionDays: number;
                                noticeDays: number;
                                windowDays: number[];
                                nonresponse: string;
                                nonresponseBasis: string | null;
                                settings: {
                                    key: string;
                                    title: string;
                                    value: string;
                                    /** @description law 法律条文 | setting 设置，可由议事规则另定 */
                                    kind: string;
                                    article: string | null;
                                    /** @description 本次会议另行选定，不是规则包的默认值 */
                                    chosen: boolean;
                                }[];
                            };
                            noticeOn: string | null;
                            votingFrom: string | null;
                            votingUntil: string | null;
                            objectionUntil: string | null;
                            votingOpensAt: string | null;
                            votingClosesAt: string | null;
                            version: number;
                            motions: {
                                /** @description UUID */
                                id: string;
                                seq: number;
                                item: string;
                                itemTitle: string;
                                threshold: "ORDINARY" | "SPECIAL";
                                thresholdSentence: string;
                                article: string;
                                title: string;
                                body: string;
                                scope: {
                                    /** @description WHOLE 全体业主 | BUILDINGS 指定楼栋 | UNITS 指定房屋 */
                                    kind: "WHOLE" | "BUILDINGS" | "UNITS";
                                    ids?: string[];
                                };
                                scopeTitle: string;
                                amount: string | null;
                                rollId: string | null;
                                roll: {
                                    /** @description 面积，㎡，两位小数 */
                                    area: string;
                                    heads: number;
                                    lines: number;
                                } | null;
                                result?: components["schemas"]["def-0"];
                            }[];
                            steps: {
                                state: string;
                                title: string;
                                /** @description 依据 */
                                article: string;
                                earliest: string | null;
                                done: boolean;
                                /** @description RFC 3339 时间 */
                                at?: string;
                                /** @description 为什么是这一天，或在等什么 */
                                why?: string;
                            }[];
                            actions: {
                                /** @description 动作代码 */
                                action: string;
                                /** @description 按钮上的字 */
                                title: string;
                                allowed: boolean;
                                /** @description 不能做的原因，或最早可做的日期 */
                                why?: string;
                                /** @description 依据的条文 */
                                article?: string;
                            }[];
                            objections: number;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/assemblies/{assemblyId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 会议的操作记录，新的在前 */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    assemblyId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                actorName: string;
                                type: string;
                                title: string;
                                detail: {
                                    [key: string]: unknown;
                                };
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/assemblies/{assemblyId}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 冻结业主名册（有房屋缺面积或缺业主时拒绝，并列出房号） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    assemblyId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            areaId: string;
                            areaName: string;
                            title: string;
                            kind: string;
                            kindTitle: string;
                            organiser: string;
                            organiserTitle: string;
                            /** @description 状态：DRAFT 草拟 | ROLL_FROZEN 名册已冻结 | NOTICED 已公告，待投票 | VOTING 投票中 | CLOSED 投票已截止，计票中 | OBJECTION 初步结果公示中 | FINAL 结果已确定 | PUBLISHED 结果已公布 | CANCELLED 已取消 */
                            state: "DRAFT" | "ROLL_FROZEN" | "NOTICED" | "VOTING" | "CLOSED" | "OBJECTION" | "FINAL" | "PUBLISHED" | "CANCELLED";
                            stateTitle: string;
                            rules: {
                                pack: string;
                                packName: string;
                                /** @description VERIFIED | PARTIAL | UNVERIFIED */
                                packStatus: string;
                                packSentence: string;
                                /** @description 法定日期（北京时间） */
                                day: string;
                                conflict: string;
                                conflictTitle: string;
                                revocation: string;
                                revocationTitle: string;
                                objectionDays: number;
                                noticeDays: number;
                                windowDays: number[];
                                nonresponse: string;
                                nonresponseBasis: string | null;
                                settings: {
                                    key: string;
                                    title: string;
                                    value: string;
                                    /** @description law 法律条文 | setting 设置，可由议事规则另定 */
                                    kind: string;
                                    article: string | null;
                                    /** @description 本次会议另行选定，不是规则包的默认值 */
                                    chosen: boolean;
                                }[];
                            };
                            noticeOn: string | null;
                            votingFrom: string | null;
                            votingUntil: string | null;
                            objectionUntil: string | null;
                            votingOpensAt: string | null;
                            votingClosesAt: string | null;
                            version: number;
                            motions: {
                                /** @description UUID */
                                id: string;
                                seq: number;
                                item: string;
                                itemTitle: string;
                                threshold: "ORDINARY" | "SPECIAL";
                                thresholdSentence: string;
                                article: string;
                                title: string;
                                body: string;
                                scope: {
                                    /** @description WHOLE 全体业主 | BUILDINGS 指定楼栋 | UNITS 指定房屋 */
                                    kind: "WHOLE" | "BUILDINGS" | "UNITS";
                                    ids?: string[];
                                };
                                scopeTitle: string;
                                amount: string | null;
                                rollId: string | null;
                                roll: {
                                    /** @description 面积，㎡，两位小数 */
                                    area: string;
                                    heads: number;
                                    lines: number;
                                } | null;
                                result?: components["schemas"]["def-0"];
                            }[];
                            steps: {
                                state: string;
                                title: string;
                                /** @description 依据 */
                                article: string;
                                earliest: string | null;
                                done: boolean;
                                /** @description RFC 3339 时间 */
                                at?: string;
                                /** @description 为什么是这一天，或在等什么 */
                                why?: string;
                            }[];
                            actions: {
                                /** @description 动作代码 */
                                action: string;
                                /** @description 按钮上的字 */
                                title: string;
                                allowed: boolean;
                                /** @description 不能做的原因，或最早可做的日期 */
                                why?: string;
                                /** @description 依据的条文 */
                                article?: string;
                            }[];
                            objections: number;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/assemblies/{assemblyId}/roll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 业主名册（姓名已脱敏）；不指定 rollId 时为第一个议题的名册 */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    /** @description UUID */
                    rollId?: string;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    assemblyId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            rollId: string;
                            /** @description 面积，㎡，两位小数 */
                            area: string;
                            heads: number;
                            items: {
                                /** @description UUID */
                                lineId: string;
                                lineNo: number;
                                /** @description OWNERS 业主 | DEVELOPER 建设单位 */
                                kind: string;
                                /** @description 房号，不含姓名 */
                                label: string;
                                /** @description 姓名，已脱敏；受让人在后 */
                                owners: string[];
                                /** @description 面积，㎡，两位小数 */
                                area: string;
                                heads: number;
                                units: {
                                    /** @description UUID */
                                    unitId: string;
                                    label: string;
                                    /** @description 面积，㎡，两位小数 */
                                    area: string;
                                    /** @description REGISTRY 登记 | SURVEY 实测 | CONTRACT 合同 */
                                    source: string;
                                }[];
                                delivered: string[];
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/assemblies/{assemblyId}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 会议公告全文（发布前为预览） */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    assemblyId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            title: string;
                            paragraphs: string[];
                            publishedOn: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 发布会议公告（离投票不足法定日数时拒绝，并写明最早日期） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    assemblyId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            areaId: string;
                            areaName: string;
                            title: string;
                            kind: string;
                            kindTitle: string;
                            organiser: string;
                            organiserTitle: string;
                            /** @description 状态：DRAFT 草拟 | ROLL_FROZEN 名册已冻结 | NOTICED 已公告，待投票 | VOTING 投票中 | CLOSED 投票已截止，计票中 | OBJECTION 初步结果公示中 | FINAL 结果已确定 | PUBLISHED 结果已公布 | CANCELLED 已取消 */
                            state: "DRAFT" | "ROLL_FROZEN" | "NOTICED" | "VOTING" | "CLOSED" | "OBJECTION" | "FINAL" | "PUBLISHED" | "CANCELLED";
                            stateTitle: string;
                            rules: {
                                pack: string;
                                packName: string;
                                /** @description VERIFIED | PARTIAL | UNVERIFIED */
                                packStatus: string;
                                packSentence: string;
                                /** @description 法定日期（北京时间） */
                                day: string;
                                conflict: string;
                                conflictTitle: string;
                                revocation: string;
                                revocationTitle: string;
                                objectionDays: number;
                                noticeDays: number;
                                windowDays: number[];
                                nonresponse: string;
                                nonresponseBasis: string | null;
                                settings: {
                                    key: string;
                                    title: string;
                                    value: string;
                                    /** @description law 法律条文 | setting 设置，可由议事规则另定 */
                                    kind: string;
                                    article: string | null;
                                    /** @description 本次会议另行选定，不是规则包的默认值 */
                                    chosen: boolean;
                                }[];
                            };
                            noticeOn: string | null;
                            votingFrom: string | null;
                            votingUntil: string | null;
                            objectionUntil: string | null;
                            votingOpensAt: string | null;
                            votingClosesAt: string | null;
                            version: number;
                            motions: {
                                /** @description UUID */
                                id: string;
                                seq: number;
                                item: string;
                                itemTitle: string;
                                threshold: "ORDINARY" | "SPECIAL";
                                thresholdSentence: string;
                                article: string;
                                title: string;
                                body: string;
                                scope: {
                                    /** @description WHOLE 全体业主 | BUILDINGS 指定楼栋 | UNITS 指定房屋 */
                                    kind: "WHOLE" | "BUILDINGS" | "UNITS";
                                    ids?: string[];
                                };
                                scopeTitle: string;
                                amount: string | null;
                                rollId: string | null;
                                roll: {
                                    /** @description 面积，㎡，两位小数 */
                                    area: string;
                                    heads: number;
                                    lines: number;
                                } | null;
                                result?: components["schemas"]["def-0"];
                            }[];
                            steps: {
                                state: string;
                                title: string;
                                /** @description 依据 */
                                article: string;
                                earliest: string | null;
                                done: boolean;
                                /** @description RFC 3339 时间 */
                                at?: string;
                                /** @description 为什么是这一天，或在等什么 */
                                why?: string;
                            }[];
                            actions: {
                                /** @description 动作代码 */
                                action: string;
                                /** @description 按钮上的字 */
                                title: string;
                                allowed: boolean;
                                /** @description 不能做的原因，或最早可做的日期 */
                                why?: string;
                                /** @description 依据的条文 */
                                article?: string;
                            }[];
                            objections: number;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/assemblies/{assemblyId}/participation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 参与情况（只有数量，没有任何选择） */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    assemblyId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            motions: {
                                /** @description UUID */
                                motionId: string;
                                seq: number;
                                title: string;
                                roll: {
                                    /** @description 面积，㎡，两位小数 */
                                    area: string;
                                    heads: number;
                                };
                                taken: {
                                    /** @description 面积，㎡，两位小数 */
                                    area: string;
                                    heads: number;
                                };
                                /** @description 参与表决最少须达到 */
                                quorum: {
                                    /** @description 面积，㎡，两位小数 */
                                    area: string;
                                    heads: number;
                                };
                                quorumMet: boolean;
                                byDay: {
                                    /** @description 法定日期（北京时间） */
                                    day: string;
                                    /** @description 面积，㎡，两位小数 */
                                    area: string;
                                    heads: number;
                                }[];
                            }[];
                            channels: {
                                online: number;
                                paper: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/assemblies/{assemblyId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记送达 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    assemblyId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        lineIds: string[];
                        /** @description APP 手机 | SMS 短信 | PAPER 书面 | DOOR 上门 | BOARD 区内张贴（不算逐户送达） */
                        channel: "APP" | "SMS" | "PAPER" | "DOOR" | "BOARD";
                        /** @default  */
                        evidence: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description 新登记的票权数 */
                            recorded: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/assemblies/{assemblyId}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 异议（业主只看到自己提出的） */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    assemblyId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description ROLL 名册 | DELEGATE 共有人投票 | RESULT 初步结果 */
                                stage: string;
                                stageTitle: string;
                                lineId: string | null;
                                lineLabel: string | null;
                                motionId: string | null;
                                motionSeq: number | null;
                                body: string;
                                /** @description RFC 3339 时间 */
                                raisedAt: string;
                                /** @description OPEN 待答复 | UPHELD 成立 | REJECTED 不成立 */
                                state: string;
                                stateTitle: string;
                                answer: string | null;
                                answeredAt: string | null;
                                actions: {
                                    /** @description 动作代码 */
                                    action: string;
                                    /** @description 按钮上的字 */
                                    title: string;
                                    allowed: boolean;
                                    /** @description 不能做的原因，或最早可做的日期 */
                                    why?: string;
                                    /** @description 依据的条文 */
                                    article?: string;
                                }[];
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 业主提出异议 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    assemblyId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        stage: "ROLL" | "DELEGATE" | "RESULT";
                        /** @description UUID */
                        lineId?: string;
                        /** @description UUID */
                        motionId?: string;
                        body: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description ROLL 名册 | DELEGATE 共有人投票 | RESULT 初步结果 */
                            stage: string;
                            stageTitle: string;
                            lineId: string | null;
                            lineLabel: string | null;
                            motionId: string | null;
                            motionSeq: number | null;
                            body: string;
                            /** @description RFC 3339 时间 */
                            raisedAt: string;
                            /** @description OPEN 待答复 | UPHELD 成立 | REJECTED 不成立 */
                            state: string;
                            stateTitle: string;
                            answer: string | null;
                            answeredAt: string | null;
                            actions: {
                                /** @description 动作代码 */
                                action: string;
                                /** @description 按钮上的字 */
                                title: string;
                                allowed: boolean;
                                /** @description 不能做的原因，或最早可做的日期 */
                                why?: string;
                                /** @description 依据的条文 */
                                article?: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/assemblies/{assemblyId}/objections/{objectionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复异议 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    assemblyId: string;
                    /** @description UUID */
                    objectionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        state: "UPHELD" | "REJECTED";
                        answer: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description ROLL 名册 | DELEGATE 共有人投票 | RESULT 初步结果 */
                            stage: string;
                            stageTitle: string;
                            lineId: string | null;
                            lineLabel: string | null;
                            motionId: string | null;
                            motionSeq: number | null;
                            body: string;
                            /** @description RFC 3339 时间 */
                            raisedAt: string;
                            /** @description OPEN 待答复 | UPHELD 成立 | REJECTED 不成立 */
                            state: string;
                            stateTitle: string;
                            answer: string | null;
                            answeredAt: string | null;
                            actions: {
                                /** @description 动作代码 */
                                action: string;
                                /** @description 按钮上的字 */
                                title: string;
                                allowed: boolean;
                                /** @description 不能做的原因，或最早可做的日期 */
                                why?: string;
                                /** @description 依据的条文 */
                                article?: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 演示账号 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description console | resident */
                                surface: string;
                                title: string;
                                note: string;
                                login?: string;
                                password?: string;
                                phone?: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 拨快时钟（只能向前） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        days?: number;
                        hours?: number;
                        /** @description 拨到这一天的 0 点 */
                        to?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            now: string;
                            today: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** MotionResult */
        "def-0": {
            stage: "PRELIMINARY" | "FINAL";
            outcome: "PASS" | "NOT_PASSED" | "NO_QUORUM";
            /** @description 严格口径：未投票的一律不计 */
            strictOutcome: "PASS" | "NOT_PASSED" | "NO_QUORUM";
            /** @description 为 false 时规则包未经核对，系统不自行宣布通过，只显示 outcomeTitle */
            announced: boolean;
            outcomeTitle: string;
            /** @description 依据哪部法律、地方规则包核对到什么程度 */
            lawSentence: string;
            roll: {
                /** @description 面积，㎡，两位小数 */
                area: string;
                /** @description 人数 */
                heads: number;
            };
            for: {
                /** @description 面积，㎡，两位小数 */
                area: string;
                /** @description 人数 */
                heads: number;
            };
            against: {
                /** @description 面积，㎡，两位小数 */
                area: string;
                /** @description 人数 */
                heads: number;
            };
            abstain: {
                /** @description 面积，㎡，两位小数 */
                area: string;
                /** @description 人数 */
                heads: number;
            };
            follow: {
                /** @description 面积，㎡，两位小数 */
                area: string;
                /** @description 人数 */
                heads: number;
            };
            invalid: {
                /** @description 面积，㎡，两位小数 */
                area: string;
                /** @description 人数 */
                heads: number;
            };
            silentDelivered: {
                /** @description 面积，㎡，两位小数 */
                area: string;
                /** @description 人数 */
                heads: number;
            };
            participated: {
                /** @description 面积，㎡，两位小数 */
                area: string;
                /** @description 人数 */
                heads: number;
            };
            approved: {
                /** @description 面积，㎡，两位小数 */
                area: string;
                /** @description 人数 */
                heads: number;
            };
            strict: {
                participated: {
                    /** @description 面积，㎡，两位小数 */
                    area: string;
                    /** @description 人数 */
                    heads: number;
                };
                approved: {
                    /** @description 面积，㎡，两位小数 */
                    area: string;
                    /** @description 人数 */
                    heads: number;
                };
            };
            missing?: {
                /** @description 面积，㎡，两位小数 */
                quorumArea: string;
                quorumHeads: number;
                /** @description 面积，㎡，两位小数 */
                approveArea: string;
                approveHeads: number;
            };
            explanation: string[];
            /** @description RFC 3339 时间 */
            computedAt: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
