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
                            /** @description 对这份清单可做的动作，例如新建、上传 */
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
        put?: never;
        /**
         * 建立物业管理区域
         * @description 物业企业按统一社会信用代码或名称查找，没有的会建立；规则包不填时按所在地选用。
         */
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
                        /** @description UUID */
                        communityId: string;
                        name: string;
                        address?: string;
                        builtYear?: number | null;
                        /**
                         * @description MANAGED 物业企业管理 | ENTRUSTED 委托代管 | UNMANAGED 无人管理
                         * @enum {unknown}
                         */
                        state: "MANAGED" | "ENTRUSTED" | "UNMANAGED";
                        companyName?: string | null;
                        companyUscc?: string | null;
                        managerName?: string | null;
                        contractFrom?: string | null;
                        contractUntil?: string | null;
                        feePerM2?: string | null;
                        /** @description 适用的规则包，例如 CN-32；不填按所在地选用 */
                        lawPack?: string;
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
                            version: number;
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
        /** 修改小区资料 */
        patch: {
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
                        /** @description 打开时的版本号 */
                        version: number;
                        name?: string;
                        address?: string;
                        builtYear?: number | null;
                        /**
                         * @description MANAGED 物业企业管理 | ENTRUSTED 委托代管 | UNMANAGED 无人管理
                         * @enum {unknown}
                         */
                        state?: "MANAGED" | "ENTRUSTED" | "UNMANAGED";
                        companyName?: string | null;
                        companyUscc?: string | null;
                        managerName?: string | null;
                        contractFrom?: string | null;
                        contractUntil?: string | null;
                        feePerM2?: string | null;
                        /** @description 适用的规则包，例如 CN-32；不填按所在地选用 */
                        lawPack?: string;
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
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/areas/{areaId}/neighbourhoods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 物业管理区域内的小区 */
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
                                address: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** 增加小区（一个物业管理区域含多个小区时） */
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
                        name: string;
                        address?: string;
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
                            name: string;
                            address: string;
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
    "/api/areas/{areaId}/committees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 业主委员会，新的在前 */
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
                                state: string;
                                stateTitle: string;
                                seats: number;
                                /** @description 法定日期（北京时间） */
                                termFrom: string;
                                /** @description 法定日期（北京时间） */
                                termUntil: string;
                                filedOn: string | null;
                                filingNo: string | null;
                                members: {
                                    /** @description UUID */
                                    id: string;
                                    name: string;
                                    /**
                                     * @description CHAIR 主任 | DEPUTY 副主任 | MEMBER 委员 | ALTERNATE 候补委员
                                     * @enum {unknown}
                                     */
                                    position: "CHAIR" | "DEPUTY" | "MEMBER" | "ALTERNATE";
                                    positionTitle: string;
                                    partyMember: boolean;
                                }[];
                                /** @description 需要留意的，一句一条 */
                                warnings: string[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** 登记已在任的业主委员会 */
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
                        name: string;
                        /** @description 席位数；不填时等于委员人数 */
                        seats?: number;
                        /** @description 法定日期（北京时间） */
                        termFrom: string;
                        /** @description 法定日期（北京时间） */
                        termUntil: string;
                        filedOn?: string | null;
                        filingNo?: string | null;
                        members: {
                            name: string;
                            /**
                             * @description CHAIR 主任 | DEPUTY 副主任 | MEMBER 委员 | ALTERNATE 候补委员
                             * @enum {unknown}
                             */
                            position: "CHAIR" | "DEPUTY" | "MEMBER" | "ALTERNATE";
                            partyMember?: boolean;
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
                            name: string;
                            state: string;
                            stateTitle: string;
                            seats: number;
                            /** @description 法定日期（北京时间） */
                            termFrom: string;
                            /** @description 法定日期（北京时间） */
                            termUntil: string;
                            filedOn: string | null;
                            filingNo: string | null;
                            members: {
                                /** @description UUID */
                                id: string;
                                name: string;
                                /**
                                 * @description CHAIR 主任 | DEPUTY 副主任 | MEMBER 委员 | ALTERNATE 候补委员
                                 * @enum {unknown}
                                 */
                                position: "CHAIR" | "DEPUTY" | "MEMBER" | "ALTERNATE";
                                positionTitle: string;
                                partyMember: boolean;
                            }[];
                            /** @description 需要留意的，一句一条 */
                            warnings: string[];
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
    "/api/areas/{areaId}/committees/{committeeId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 终止业主委员会（提前终止或登记有误） */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    committeeId: string;
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
                            name: string;
                            state: string;
                            stateTitle: string;
                            seats: number;
                            /** @description 法定日期（北京时间） */
                            termFrom: string;
                            /** @description 法定日期（北京时间） */
                            termUntil: string;
                            filedOn: string | null;
                            filingNo: string | null;
                            members: {
                                /** @description UUID */
                                id: string;
                                name: string;
                                /**
                                 * @description CHAIR 主任 | DEPUTY 副主任 | MEMBER 委员 | ALTERNATE 候补委员
                                 * @enum {unknown}
                                 */
                                position: "CHAIR" | "DEPUTY" | "MEMBER" | "ALTERNATE";
                                positionTitle: string;
                                partyMember: boolean;
                            }[];
                            /** @description 需要留意的，一句一条 */
                            warnings: string[];
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
    "/api/areas/{areaId}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 操作记录，新的在前（不含投票） */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    type?: string;
                    /** @description UUID */
                    subjectId?: string;
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
                            items: ({
                                /** @description UUID */
                                id: string;
                                /** @description RFC 3339 时间 */
                                at: string;
                                actorName: string;
                                type: string;
                                title: string;
                                /** @description 一行说明 */
                                detail: string;
                                subjectKind: string;
                                subjectId: string | null;
                            } & {
                                /** @description 机器可读的事实 */
                                facts: {
                                    [key: string]: unknown;
                                };
                            })[];
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
    "/api/areas/{areaId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 小区大事记，新的在前 */
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
                                /** @description RFC 3339 时间 */
                                at: string;
                                actorName: string;
                                type: string;
                                title: string;
                                /** @description 一行说明 */
                                detail: string;
                                subjectKind: string;
                                subjectId: string | null;
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
                    /** @description OWNED 已售已交付 | UNSOLD 未售 | UNDELIVERED 已售未交付 */
                    state?: "OWNED" | "UNSOLD" | "UNDELIVERED";
                    /** @description UUID */
                    personId?: string;
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
                                    /** @description 份额，例如 1/2 */
                                    share: string;
                                    /** @description SOLE 单独所有 | JOINT 共同共有 | SHARED 按份共有 */
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
    "/api/areas/{areaId}/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一套房屋：业主、产权沿革、各种面积、参加的会议（姓名已脱敏） */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    unitId: string;
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
                        "application/json": ({
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
                                /** @description 份额，例如 1/2 */
                                share: string;
                                /** @description SOLE 单独所有 | JOINT 共同共有 | SHARED 按份共有 */
                                form: string;
                            }[];
                        } & {
                            /** @description 不动产登记、实测、买卖合同面积；第一个有值的计票 */
                            areas: {
                                registry: string | null;
                                survey: string | null;
                                contract: string | null;
                            };
                            /** @description 只有合同面积，登记后应更正 */
                            provisional: boolean;
                            innerArea: string | null;
                            layout: string | null;
                            occupancy: string | null;
                            estateNo: string | null;
                            developer: {
                                /** @description UUID */
                                id: string;
                                name: string;
                            } | null;
                            /** @description 产权沿革，新的在前 */
                            history: {
                                /** @description UUID */
                                personId: string;
                                /** @description 已脱敏 */
                                name: string;
                                kind: string;
                                share: string;
                                form: string;
                                /** @description 法定日期（北京时间） */
                                fromDate: string;
                                untilDate: string | null;
                                source: string;
                            }[];
                            /** @description 家庭成员、租客和联系人；都不是业主，没有投票权 */
                            household: {
                                /** @description UUID */
                                id: string;
                                /** @description MEMBER 家庭成员 | TENANT 租客 | STAFF 员工 | OTHER 其他 | CONTACT 联系人 */
                                role: string;
                                name: string | null;
                                kind: string;
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
                            version: number;
                        }) & {
                            /** @description 这套房屋在其名册上的会议，新的在前 */
                            assemblies: {
                                /** @description UUID */
                                id: string;
                                title: string;
                                state: string;
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
        /**
         * 修改房屋资料
         * @description 改面积、用途、状态等；已冻结的名册不受影响。
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 打开时的版本号 */
                        version: number;
                        /** @description 修改原因，记入操作记录 */
                        reason: string;
                        areaRegistry?: string | null;
                        areaSurvey?: string | null;
                        areaContract?: string | null;
                        innerArea?: string | null;
                        floor?: string | null;
                        layout?: string | null;
                        occupancy?: string | null;
                        estateNo?: string | null;
                        /**
                         * @description DWELLING 住宅 | SHOP 商铺 | OFFICE 办公 | DORMITORY 宿舍 | PARKING 车位 | GARAGE 车库 | STORAGE 储藏室 | OTHER 其他
                         * @enum {unknown}
                         */
                        kind?: "DWELLING" | "SHOP" | "OFFICE" | "DORMITORY" | "PARKING" | "GARAGE" | "STORAGE" | "OTHER";
                        /**
                         * @description DWELLING 住宅 | NON_RESIDENTIAL 非住宅 | PARKING 车位 | OTHER 其他
                         * @enum {unknown}
                         */
                        use?: "DWELLING" | "NON_RESIDENTIAL" | "PARKING" | "OTHER";
                        /**
                         * @description OWNED 已售已交付 | UNSOLD 未售 | UNDELIVERED 已售未交付
                         * @enum {unknown}
                         */
                        state?: "OWNED" | "UNSOLD" | "UNDELIVERED";
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
                                /** @description 份额，例如 1/2 */
                                share: string;
                                /** @description SOLE 单独所有 | JOINT 共同共有 | SHARED 按份共有 */
                                form: string;
                            }[];
                        } & {
                            /** @description 不动产登记、实测、买卖合同面积；第一个有值的计票 */
                            areas: {
                                registry: string | null;
                                survey: string | null;
                                contract: string | null;
                            };
                            /** @description 只有合同面积，登记后应更正 */
                            provisional: boolean;
                            innerArea: string | null;
                            layout: string | null;
                            occupancy: string | null;
                            estateNo: string | null;
                            developer: {
                                /** @description UUID */
                                id: string;
                                name: string;
                            } | null;
                            /** @description 产权沿革，新的在前 */
                            history: {
                                /** @description UUID */
                                personId: string;
                                /** @description 已脱敏 */
                                name: string;
                                kind: string;
                                share: string;
                                form: string;
                                /** @description 法定日期（北京时间） */
                                fromDate: string;
                                untilDate: string | null;
                                source: string;
                            }[];
                            /** @description 家庭成员、租客和联系人；都不是业主，没有投票权 */
                            household: {
                                /** @description UUID */
                                id: string;
                                /** @description MEMBER 家庭成员 | TENANT 租客 | STAFF 员工 | OTHER 其他 | CONTACT 联系人 */
                                role: string;
                                name: string | null;
                                kind: string;
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
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/areas/{areaId}/units/{unitId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记产权转移
         * @description 原业主自登记日起结束，新业主开始；各人份额之和须正好为 1。已冻结的名册按承继规则处理。
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 打开房屋时的版本号 */
                        version: number;
                        /** @description 法定日期（北京时间） */
                        fromDate: string;
                        owners: {
                            name: string;
                            /** @description 自然人 | 单位 */
                            kind: "NATURAL" | "LEGAL";
                            idNo?: string | null;
                            phone?: string | null;
                            share?: string | null;
                        }[];
                        /** @description 例如：买卖，已核对不动产权证 */
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
                                /** @description 份额，例如 1/2 */
                                share: string;
                                /** @description SOLE 单独所有 | JOINT 共同共有 | SHARED 按份共有 */
                                form: string;
                            }[];
                        } & {
                            /** @description 不动产登记、实测、买卖合同面积；第一个有值的计票 */
                            areas: {
                                registry: string | null;
                                survey: string | null;
                                contract: string | null;
                            };
                            /** @description 只有合同面积，登记后应更正 */
                            provisional: boolean;
                            innerArea: string | null;
                            layout: string | null;
                            occupancy: string | null;
                            estateNo: string | null;
                            developer: {
                                /** @description UUID */
                                id: string;
                                name: string;
                            } | null;
                            /** @description 产权沿革，新的在前 */
                            history: {
                                /** @description UUID */
                                personId: string;
                                /** @description 已脱敏 */
                                name: string;
                                kind: string;
                                share: string;
                                form: string;
                                /** @description 法定日期（北京时间） */
                                fromDate: string;
                                untilDate: string | null;
                                source: string;
                            }[];
                            /** @description 家庭成员、租客和联系人；都不是业主，没有投票权 */
                            household: {
                                /** @description UUID */
                                id: string;
                                /** @description MEMBER 家庭成员 | TENANT 租客 | STAFF 员工 | OTHER 其他 | CONTACT 联系人 */
                                role: string;
                                name: string | null;
                                kind: string;
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
                            version: number;
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
    "/api/areas/{areaId}/persons/{personId}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查看未脱敏的个人信息（记入操作记录）
         * @description 须写明原因。谁、何时、为何查看会长期留存；原因里不要写号码。
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    personId: string;
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
                            name: string;
                            phone: string | null;
                            /** @description 物业企业只见前 6 位和后 4 位 */
                            idNo: string | null;
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
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个框查小区、房号、业主
         * @description “1栋101”“1-1-101”“１栋１０１室”都找得到同一套房；不带 areaId 时查管辖范围内全部小区。
         */
        get: {
            parameters: {
                query: {
                    q: string;
                    /** @description UUID */
                    areaId?: string;
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
                                kind: "UNIT" | "PERSON" | "AREA";
                                /** @description UUID */
                                areaId: string;
                                areaName: string;
                                /** @description UUID */
                                refId: string;
                                /** @description 业主姓名已脱敏 */
                                label: string;
                                /** @description 所在小区，业主另有房号 */
                                sub: string;
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
    "/api/import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入模板（xlsx） */
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
                    content?: never;
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
    "/api/areas/{areaId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入记录 */
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
                                fileName: string;
                                state: string;
                                stateTitle: string;
                                header: {
                                    sheet: string;
                                    row: number;
                                    columns: {
                                        index: number;
                                        title: string;
                                        field: string | null;
                                        confidence: number;
                                    }[];
                                    /** @description 缺列时的说明；不缺为空 */
                                    sentence: string;
                                };
                                missing: {
                                    field: string;
                                    title: string;
                                }[];
                                mapping: {
                                    columns: {
                                        [key: string]: string;
                                    };
                                    areaSource: string;
                                    building: string | null;
                                };
                                /** @description 导入 + 退回 + 识别为标题、合计、空行 = 文件行数 */
                                totals: {
                                    [key: string]: number;
                                };
                                groups: {
                                    code: string;
                                    severity: string;
                                    title: string;
                                    /** @description 怎么办 */
                                    what: string;
                                    column: string | null;
                                    count: number;
                                    rows: number[];
                                }[];
                                rowsTotal: number;
                                rowsDone: number;
                                problem: {
                                    code: string;
                                    message: string;
                                } | null;
                                createdAt: string;
                                finishedAt: string | null;
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
        put?: never;
        /** 上传房屋和业主表（xlsx、csv） */
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
            requestBody?: never;
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
                            fileName: string;
                            state: string;
                            stateTitle: string;
                            header: {
                                sheet: string;
                                row: number;
                                columns: {
                                    index: number;
                                    title: string;
                                    field: string | null;
                                    confidence: number;
                                }[];
                                /** @description 缺列时的说明；不缺为空 */
                                sentence: string;
                            };
                            missing: {
                                field: string;
                                title: string;
                            }[];
                            mapping: {
                                columns: {
                                    [key: string]: string;
                                };
                                areaSource: string;
                                building: string | null;
                            };
                            /** @description 导入 + 退回 + 识别为标题、合计、空行 = 文件行数 */
                            totals: {
                                [key: string]: number;
                            };
                            groups: {
                                code: string;
                                severity: string;
                                title: string;
                                /** @description 怎么办 */
                                what: string;
                                column: string | null;
                                count: number;
                                rows: number[];
                            }[];
                            rowsTotal: number;
                            rowsDone: number;
                            problem: {
                                code: string;
                                message: string;
                            } | null;
                            createdAt: string;
                            finishedAt: string | null;
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
    "/api/areas/{areaId}/imports/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次导入的进度和结果 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    jobId: string;
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
                            fileName: string;
                            state: string;
                            stateTitle: string;
                            header: {
                                sheet: string;
                                row: number;
                                columns: {
                                    index: number;
                                    title: string;
                                    field: string | null;
                                    confidence: number;
                                }[];
                                /** @description 缺列时的说明；不缺为空 */
                                sentence: string;
                            };
                            missing: {
                                field: string;
                                title: string;
                            }[];
                            mapping: {
                                columns: {
                                    [key: string]: string;
                                };
                                areaSource: string;
                                building: string | null;
                            };
                            /** @description 导入 + 退回 + 识别为标题、合计、空行 = 文件行数 */
                            totals: {
                                [key: string]: number;
                            };
                            groups: {
                                code: string;
                                severity: string;
                                title: string;
                                /** @description 怎么办 */
                                what: string;
                                column: string | null;
                                count: number;
                                rows: number[];
                            }[];
                            rowsTotal: number;
                            rowsDone: number;
                            problem: {
                                code: string;
                                message: string;
                            } | null;
                            createdAt: string;
                            finishedAt: string | null;
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/imports/{jobId}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 调整列对应并重新试算 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    jobId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        columns: {
                            [key: string]: string;
                        };
                        areaSource?: "REGISTRY" | "SURVEY" | "CONTRACT";
                        building?: string | null;
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
                            fileName: string;
                            state: string;
                            stateTitle: string;
                            header: {
                                sheet: string;
                                row: number;
                                columns: {
                                    index: number;
                                    title: string;
                                    field: string | null;
                                    confidence: number;
                                }[];
                                /** @description 缺列时的说明；不缺为空 */
                                sentence: string;
                            };
                            missing: {
                                field: string;
                                title: string;
                            }[];
                            mapping: {
                                columns: {
                                    [key: string]: string;
                                };
                                areaSource: string;
                                building: string | null;
                            };
                            /** @description 导入 + 退回 + 识别为标题、合计、空行 = 文件行数 */
                            totals: {
                                [key: string]: number;
                            };
                            groups: {
                                code: string;
                                severity: string;
                                title: string;
                                /** @description 怎么办 */
                                what: string;
                                column: string | null;
                                count: number;
                                rows: number[];
                            }[];
                            rowsTotal: number;
                            rowsDone: number;
                            problem: {
                                code: string;
                                message: string;
                            } | null;
                            createdAt: string;
                            finishedAt: string | null;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/imports/{jobId}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认入库 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    jobId: string;
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
                            fileName: string;
                            state: string;
                            stateTitle: string;
                            header: {
                                sheet: string;
                                row: number;
                                columns: {
                                    index: number;
                                    title: string;
                                    field: string | null;
                                    confidence: number;
                                }[];
                                /** @description 缺列时的说明；不缺为空 */
                                sentence: string;
                            };
                            missing: {
                                field: string;
                                title: string;
                            }[];
                            mapping: {
                                columns: {
                                    [key: string]: string;
                                };
                                areaSource: string;
                                building: string | null;
                            };
                            /** @description 导入 + 退回 + 识别为标题、合计、空行 = 文件行数 */
                            totals: {
                                [key: string]: number;
                            };
                            groups: {
                                code: string;
                                severity: string;
                                title: string;
                                /** @description 怎么办 */
                                what: string;
                                column: string | null;
                                count: number;
                                rows: number[];
                            }[];
                            rowsTotal: number;
                            rowsDone: number;
                            problem: {
                                code: string;
                                message: string;
                            } | null;
                            createdAt: string;
                            finishedAt: string | null;
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
    "/api/areas/{areaId}/imports/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消导入 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    jobId: string;
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
                            fileName: string;
                            state: string;
                            stateTitle: string;
                            header: {
                                sheet: string;
                                row: number;
                                columns: {
                                    index: number;
                                    title: string;
                                    field: string | null;
                                    confidence: number;
                                }[];
                                /** @description 缺列时的说明；不缺为空 */
                                sentence: string;
                            };
                            missing: {
                                field: string;
                                title: string;
                            }[];
                            mapping: {
                                columns: {
                                    [key: string]: string;
                                };
                                areaSource: string;
                                building: string | null;
                            };
                            /** @description 导入 + 退回 + 识别为标题、合计、空行 = 文件行数 */
                            totals: {
                                [key: string]: number;
                            };
                            groups: {
                                code: string;
                                severity: string;
                                title: string;
                                /** @description 怎么办 */
                                what: string;
                                column: string | null;
                                count: number;
                                rows: number[];
                            }[];
                            rowsTotal: number;
                            rowsDone: number;
                            problem: {
                                code: string;
                                message: string;
                            } | null;
                            createdAt: string;
                            finishedAt: string | null;
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
    "/api/areas/{areaId}/imports/{jobId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 逐行结果 */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    verdict?: string;
                    severity?: string;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    jobId: string;
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
                                rowNo: number;
                                kind: string;
                                /** @description NEW | CHANGED | SAME | REJECTED | SKIPPED */
                                verdict: string;
                                label: string | null;
                                problems: {
                                    code: string;
                                    severity: string;
                                    column: string | null;
                                    value: string | null;
                                    message: string;
                                    hint: string;
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
    "/api/areas/{areaId}/imports/{jobId}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 核对结果（xlsx，末列为问题和处理办法） */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    jobId: string;
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
                    content?: never;
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
    "/api/areas/{areaId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出房屋和业主（xlsx，与模板同列；含个人信息，留痕） */
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
                    content?: never;
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
    "/api/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的工作：要做的、要留意的、管辖范围的数字 */
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
                            todo: {
                                title: string;
                                sub: string;
                                /** @description 工作台里的地址 */
                                link: string;
                                /** @description 法定日期（北京时间） */
                                due?: string;
                                kind: string;
                            }[];
                            warnings: {
                                title: string;
                                reason: string;
                                /** @description 工作台里的地址 */
                                link: string;
                            }[];
                            figures: {
                                title: string;
                                value: string;
                                unit: string;
                                /** @description 工作台里的地址 */
                                link?: string;
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
                                /**
                                 * @description 状态：DRAFT 草拟 | ROLL_FROZEN 名册已冻结 | NOTICED 已公告，待投票 | VOTING 投票中 | CLOSED 投票已截止，计票中 | OBJECTION 初步结果公示中 | FINAL 结果已确定 | PUBLISHED 结果已公布 | CANCELLED 已取消
                                 * @enum {unknown}
                                 */
                                state: "DRAFT" | "ROLL_FROZEN" | "NOTICED" | "VOTING" | "CLOSED" | "OBJECTION" | "FINAL" | "PUBLISHED" | "CANCELLED";
                                stateTitle: string;
                                noticeOn: string | null;
                                votingFrom: string | null;
                                votingUntil: string | null;
                                objectionUntil: string | null;
                                motions: number;
                            }[];
                            next: string | null;
                            /** @description 对这份清单可做的动作，例如新建、上传 */
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
                        /** 会议名称 */
                        title: string;
                        /**
                         * @description 会议类型：REGULAR 定期会议 | TEMPORARY 临时会议 | FIRST 首次会议
                         * @enum {unknown}
                         */
                        kind: "REGULAR" | "TEMPORARY" | "FIRST";
                        /**
                         * @description 组织者：COMMITTEE 业主委员会 | PREPARATORY_GROUP 首次业主大会会议筹备组 | COMMUNITY 居民委员会 | STREET 街道办事处（镇人民政府）
                         * @enum {unknown}
                         */
                        organiser: "COMMITTEE" | "PREPARATORY_GROUP" | "COMMUNITY" | "STREET";
                        votingFrom?: string | null;
                        votingUntil?: string | null;
                        /**
                         * @description 电子票与纸质票冲突：FIRST_VALID 同一业主既有电子票又有纸质票的，以先投的有效票为准 | LAST_VALID 同一业主既有电子票又有纸质票的，以后投的有效票为准 | ELECTRONIC_WINS 同一业主既有电子票又有纸质票的，以电子票为准 | PAPER_WINS 同一业主既有电子票又有纸质票的，以纸质票为准 | VOID_BOTH 同一业主既有电子票又有纸质票的，两票均作废
                         * @enum {unknown}
                         */
                        conflict?: "FIRST_VALID" | "LAST_VALID" | "ELECTRONIC_WINS" | "PAPER_WINS" | "VOID_BOTH";
                        objectionDays?: number;
                        nonresponse?: {
                            mode: "IGNORE" | "DELIVERED_AS_ABSTAIN" | "DELIVERED_FOLLOW_MAJORITY";
                            /** @description 议事规则的条款 */
                            basis: string;
                        };
                        /** @description 票面设“随多数”；默认不设 */
                        follow?: boolean;
                        /** @description 截止时参与未达三分之二的，延长一次的日数；0 为不延长 */
                        extensionDays?: number;
                        /** @description 业主委员会在任而由居委会或街道组织的依据：责令召开的文书和日期 */
                        convenerBasis?: string;
                        motions: {
                            /**
                             * @description 民法典第278条的事项
                             * @enum {unknown}
                             */
                            item: "RULES_OF_PROCEDURE" | "CONVENTION" | "COMMITTEE_ELECT" | "PM_HIRE_FIRE" | "FUND_USE" | "FUND_RAISE" | "REBUILD" | "COMMON_CHANGE_OR_BIZ" | "OTHER_MAJOR";
                            /**
                             * 议题
                             * @description 议题，宜写成可“同意/反对”的肯定命题
                             */
                            title: string;
                            /** 说明 */
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
                            /**
                             * @description 状态：DRAFT 草拟 | ROLL_FROZEN 名册已冻结 | NOTICED 已公告，待投票 | VOTING 投票中 | CLOSED 投票已截止，计票中 | OBJECTION 初步结果公示中 | FINAL 结果已确定 | PUBLISHED 结果已公布 | CANCELLED 已取消
                             * @enum {unknown}
                             */
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
                                /** @description 票面是否设“随多数” */
                                follow: boolean;
                                /** @description 未达法定参与时延长一次的日数；0 为不延长 */
                                extensionDays: number;
                                convenerBasis: string | null;
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
                            extendedFrom: string | null;
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
                                result?: {
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
                                    /** @description 公告设有“随多数”：单独列明，没有人选也列 */
                                    followOffered?: boolean;
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
                            /**
                             * @description 状态：DRAFT 草拟 | ROLL_FROZEN 名册已冻结 | NOTICED 已公告，待投票 | VOTING 投票中 | CLOSED 投票已截止，计票中 | OBJECTION 初步结果公示中 | FINAL 结果已确定 | PUBLISHED 结果已公布 | CANCELLED 已取消
                             * @enum {unknown}
                             */
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
                                /** @description 票面是否设“随多数” */
                                follow: boolean;
                                /** @description 未达法定参与时延长一次的日数；0 为不延长 */
                                extensionDays: number;
                                convenerBasis: string | null;
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
                            extendedFrom: string | null;
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
                                result?: {
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
                                    /** @description 公告设有“随多数”：单独列明，没有人选也列 */
                                    followOffered?: boolean;
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
                        /** 会议名称 */
                        title?: string;
                        /**
                         * @description 会议类型：REGULAR 定期会议 | TEMPORARY 临时会议 | FIRST 首次会议
                         * @enum {unknown}
                         */
                        kind?: "REGULAR" | "TEMPORARY" | "FIRST";
                        /**
                         * @description 组织者：COMMITTEE 业主委员会 | PREPARATORY_GROUP 首次业主大会会议筹备组 | COMMUNITY 居民委员会 | STREET 街道办事处（镇人民政府）
                         * @enum {unknown}
                         */
                        organiser?: "COMMITTEE" | "PREPARATORY_GROUP" | "COMMUNITY" | "STREET";
                        votingFrom?: string | null;
                        votingUntil?: string | null;
                        /**
                         * @description 电子票与纸质票冲突：FIRST_VALID 同一业主既有电子票又有纸质票的，以先投的有效票为准 | LAST_VALID 同一业主既有电子票又有纸质票的，以后投的有效票为准 | ELECTRONIC_WINS 同一业主既有电子票又有纸质票的，以电子票为准 | PAPER_WINS 同一业主既有电子票又有纸质票的，以纸质票为准 | VOID_BOTH 同一业主既有电子票又有纸质票的，两票均作废
                         * @enum {unknown}
                         */
                        conflict?: "FIRST_VALID" | "LAST_VALID" | "ELECTRONIC_WINS" | "PAPER_WINS" | "VOID_BOTH";
                        objectionDays?: number;
                        nonresponse?: {
                            mode: "IGNORE" | "DELIVERED_AS_ABSTAIN" | "DELIVERED_FOLLOW_MAJORITY";
                            /** @description 议事规则的条款 */
                            basis: string;
                        };
                        /** @description 票面设“随多数”；默认不设 */
                        follow?: boolean;
                        /** @description 截止时参与未达三分之二的，延长一次的日数；0 为不延长 */
                        extensionDays?: number;
                        /** @description 业主委员会在任而由居委会或街道组织的依据：责令召开的文书和日期 */
                        convenerBasis?: string;
                        motions?: {
                            /**
                             * @description 民法典第278条的事项
                             * @enum {unknown}
                             */
                            item: "RULES_OF_PROCEDURE" | "CONVENTION" | "COMMITTEE_ELECT" | "PM_HIRE_FIRE" | "FUND_USE" | "FUND_RAISE" | "REBUILD" | "COMMON_CHANGE_OR_BIZ" | "OTHER_MAJOR";
                            /**
                             * 议题
                             * @description 议题，宜写成可“同意/反对”的肯定命题
                             */
                            title: string;
                            /** 说明 */
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
                            /**
                             * @description 状态：DRAFT 草拟 | ROLL_FROZEN 名册已冻结 | NOTICED 已公告，待投票 | VOTING 投票中 | CLOSED 投票已截止，计票中 | OBJECTION 初步结果公示中 | FINAL 结果已确定 | PUBLISHED 结果已公布 | CANCELLED 已取消
                             * @enum {unknown}
                             */
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
                                /** @description 票面是否设“随多数” */
                                follow: boolean;
                                /** @description 未达法定参与时延长一次的日数；0 为不延长 */
                                extensionDays: number;
                                convenerBasis: string | null;
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
                            extendedFrom: string | null;
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
                                result?: {
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
                                    /** @description 公告设有“随多数”：单独列明，没有人选也列 */
                                    followOffered?: boolean;
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
                            /**
                             * @description 状态：DRAFT 草拟 | ROLL_FROZEN 名册已冻结 | NOTICED 已公告，待投票 | VOTING 投票中 | CLOSED 投票已截止，计票中 | OBJECTION 初步结果公示中 | FINAL 结果已确定 | PUBLISHED 结果已公布 | CANCELLED 已取消
                             * @enum {unknown}
                             */
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
                                /** @description 票面是否设“随多数” */
                                follow: boolean;
                                /** @description 未达法定参与时延长一次的日数；0 为不延长 */
                                extensionDays: number;
                                convenerBasis: string | null;
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
                            extendedFrom: string | null;
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
                                result?: {
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
                                    /** @description 公告设有“随多数”：单独列明，没有人选也列 */
                                    followOffered?: boolean;
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
                            /**
                             * @description 状态：DRAFT 草拟 | ROLL_FROZEN 名册已冻结 | NOTICED 已公告，待投票 | VOTING 投票中 | CLOSED 投票已截止，计票中 | OBJECTION 初步结果公示中 | FINAL 结果已确定 | PUBLISHED 结果已公布 | CANCELLED 已取消
                             * @enum {unknown}
                             */
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
                                /** @description 票面是否设“随多数” */
                                follow: boolean;
                                /** @description 未达法定参与时延长一次的日数；0 为不延长 */
                                extensionDays: number;
                                convenerBasis: string | null;
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
                            extendedFrom: string | null;
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
                                result?: {
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
                                    /** @description 公告设有“随多数”：单独列明，没有人选也列 */
                                    followOffered?: boolean;
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
                            /**
                             * @description 状态：DRAFT 草拟 | ROLL_FROZEN 名册已冻结 | NOTICED 已公告，待投票 | VOTING 投票中 | CLOSED 投票已截止，计票中 | OBJECTION 初步结果公示中 | FINAL 结果已确定 | PUBLISHED 结果已公布 | CANCELLED 已取消
                             * @enum {unknown}
                             */
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
                                /** @description 票面是否设“随多数” */
                                follow: boolean;
                                /** @description 未达法定参与时延长一次的日数；0 为不延长 */
                                extensionDays: number;
                                convenerBasis: string | null;
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
                            extendedFrom: string | null;
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
                                result?: {
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
                                    /** @description 公告设有“随多数”：单独列明，没有人选也列 */
                                    followOffered?: boolean;
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
                        /**
                         * @description 送达方式（区内张贴不算逐户送达）：APP 手机 | SMS 短信 | PAPER 挂号或书面 | DOOR 上门 | BOARD 区内张贴
                         * @enum {unknown}
                         */
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
    "/api/areas/{areaId}/assemblies/{assemblyId}/notice/opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 业主在手机上打开了会议公告：登记为已送达本户 */
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
    "/api/fund-sheet-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 交存表模板（xlsx） */
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
                    content?: never;
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
    "/api/areas/{areaId}/fund/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 期初建账的准备情况 */
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
                            /** @description PREPARING 准备中 | OPEN 已建账 */
                            state: string;
                            version: number;
                            bankName: string;
                            balanceOn: string | null;
                            bankTotal: string | null;
                            /** @description 金额，元，两位小数 */
                            unallocated: string;
                            note: string;
                            openedAt: string | null;
                            /** @description 交存表里的户数 */
                            households: number;
                            /** @description 清册里有、交存表里没有的房屋 */
                            unitsMissing: number;
                            /** @description 金额，元，两位小数 */
                            principal: string;
                            /** @description 金额，元，两位小数 */
                            interest: string;
                            difference: string | null;
                            sheets: {
                                /** @description UUID */
                                id: string;
                                fileName: string;
                                sheet: string;
                                building: string | null;
                                lines: number;
                                /** @description 金额，元，两位小数 */
                                principal: string;
                                /** @description 金额，元，两位小数 */
                                interest: string;
                                errors: number;
                                warnings: string[];
                                /** @description RFC 3339 时间 */
                                uploadedAt: string;
                            }[];
                            /** @description 最多 500 条 */
                            problems: {
                                sheet: string;
                                rowNo: number;
                                label: string;
                                code: string;
                                severity: string;
                                title: string;
                                hint: string;
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
                        };
                    };
                };
            };
        };
        /** 填写银行对账单的日期和余额 */
        put: {
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
                        version: number;
                        bankName?: string;
                        /** @description 法定日期（北京时间） */
                        balanceOn: string;
                        /** @description 元 */
                        bankTotal: string;
                        /** @description 待分配收益，元；不填为 0 */
                        unallocated?: string;
                        note?: string;
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
                            /** @description PREPARING 准备中 | OPEN 已建账 */
                            state: string;
                            version: number;
                            bankName: string;
                            balanceOn: string | null;
                            bankTotal: string | null;
                            /** @description 金额，元，两位小数 */
                            unallocated: string;
                            note: string;
                            openedAt: string | null;
                            /** @description 交存表里的户数 */
                            households: number;
                            /** @description 清册里有、交存表里没有的房屋 */
                            unitsMissing: number;
                            /** @description 金额，元，两位小数 */
                            principal: string;
                            /** @description 金额，元，两位小数 */
                            interest: string;
                            difference: string | null;
                            sheets: {
                                /** @description UUID */
                                id: string;
                                fileName: string;
                                sheet: string;
                                building: string | null;
                                lines: number;
                                /** @description 金额，元，两位小数 */
                                principal: string;
                                /** @description 金额，元，两位小数 */
                                interest: string;
                                errors: number;
                                warnings: string[];
                                /** @description RFC 3339 时间 */
                                uploadedAt: string;
                            }[];
                            /** @description 最多 500 条 */
                            problems: {
                                sheet: string;
                                rowNo: number;
                                label: string;
                                code: string;
                                severity: string;
                                title: string;
                                hint: string;
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
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/fund/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传交存表（单位房屋上报、分户台账；xlsx、csv） */
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
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description PREPARING 准备中 | OPEN 已建账 */
                            state: string;
                            version: number;
                            bankName: string;
                            balanceOn: string | null;
                            bankTotal: string | null;
                            /** @description 金额，元，两位小数 */
                            unallocated: string;
                            note: string;
                            openedAt: string | null;
                            /** @description 交存表里的户数 */
                            households: number;
                            /** @description 清册里有、交存表里没有的房屋 */
                            unitsMissing: number;
                            /** @description 金额，元，两位小数 */
                            principal: string;
                            /** @description 金额，元，两位小数 */
                            interest: string;
                            difference: string | null;
                            sheets: {
                                /** @description UUID */
                                id: string;
                                fileName: string;
                                sheet: string;
                                building: string | null;
                                lines: number;
                                /** @description 金额，元，两位小数 */
                                principal: string;
                                /** @description 金额，元，两位小数 */
                                interest: string;
                                errors: number;
                                warnings: string[];
                                /** @description RFC 3339 时间 */
                                uploadedAt: string;
                            }[];
                            /** @description 最多 500 条 */
                            problems: {
                                sheet: string;
                                rowNo: number;
                                label: string;
                                code: string;
                                severity: string;
                                title: string;
                                hint: string;
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
    "/api/areas/{areaId}/fund/sheets/{sheetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 移除一张交存表（建账前） */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    sheetId: string;
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
                            /** @description PREPARING 准备中 | OPEN 已建账 */
                            state: string;
                            version: number;
                            bankName: string;
                            balanceOn: string | null;
                            bankTotal: string | null;
                            /** @description 金额，元，两位小数 */
                            unallocated: string;
                            note: string;
                            openedAt: string | null;
                            /** @description 交存表里的户数 */
                            households: number;
                            /** @description 清册里有、交存表里没有的房屋 */
                            unitsMissing: number;
                            /** @description 金额，元，两位小数 */
                            principal: string;
                            /** @description 金额，元，两位小数 */
                            interest: string;
                            difference: string | null;
                            sheets: {
                                /** @description UUID */
                                id: string;
                                fileName: string;
                                sheet: string;
                                building: string | null;
                                lines: number;
                                /** @description 金额，元，两位小数 */
                                principal: string;
                                /** @description 金额，元，两位小数 */
                                interest: string;
                                errors: number;
                                warnings: string[];
                                /** @description RFC 3339 时间 */
                                uploadedAt: string;
                            }[];
                            /** @description 最多 500 条 */
                            problems: {
                                sheet: string;
                                rowNo: number;
                                label: string;
                                code: string;
                                severity: string;
                                title: string;
                                hint: string;
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
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/fund/opening/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 建账：期初余额一次入账
         * @description 须带 Idempotency-Key。各户本金、利息与待分配之和须等于银行余额，一分不差。
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
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description PREPARING 准备中 | OPEN 已建账 */
                            state: string;
                            version: number;
                            bankName: string;
                            balanceOn: string | null;
                            bankTotal: string | null;
                            /** @description 金额，元，两位小数 */
                            unallocated: string;
                            note: string;
                            openedAt: string | null;
                            /** @description 交存表里的户数 */
                            households: number;
                            /** @description 清册里有、交存表里没有的房屋 */
                            unitsMissing: number;
                            /** @description 金额，元，两位小数 */
                            principal: string;
                            /** @description 金额，元，两位小数 */
                            interest: string;
                            difference: string | null;
                            sheets: {
                                /** @description UUID */
                                id: string;
                                fileName: string;
                                sheet: string;
                                building: string | null;
                                lines: number;
                                /** @description 金额，元，两位小数 */
                                principal: string;
                                /** @description 金额，元，两位小数 */
                                interest: string;
                                errors: number;
                                warnings: string[];
                                /** @description RFC 3339 时间 */
                                uploadedAt: string;
                            }[];
                            /** @description 最多 500 条 */
                            problems: {
                                sheet: string;
                                rowNo: number;
                                label: string;
                                code: string;
                                severity: string;
                                title: string;
                                hint: string;
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
    "/api/areas/{areaId}/fund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 小区和各幢的维修资金，今天或某日终了
         * @description 给了日期时为当日终了的余额；各幢总是今天的。
         */
        get: {
            parameters: {
                query?: {
                    /** @description 法定日期（北京时间） */
                    on?: string;
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
                            on: string | null;
                            /** @description 金额，元，两位小数 */
                            bank: string;
                            /** @description 金额，元，两位小数 */
                            receivable: string;
                            /** @description 金额，元，两位小数 */
                            principal: string;
                            /** @description 金额，元，两位小数 */
                            interest: string;
                            /** @description 金额，元，两位小数 */
                            held: string;
                            /** @description 金额，元，两位小数 */
                            available: string;
                            /** @description 金额，元，两位小数 */
                            pool: string;
                            /** @description 金额，元，两位小数 */
                            payable: string;
                            buildings: {
                                /** @description UUID */
                                buildingId: string;
                                name: string;
                                households: number;
                                /** @description 金额，元，两位小数 */
                                principal: string;
                                /** @description 金额，元，两位小数 */
                                interest: string;
                                /** @description 金额，元，两位小数 */
                                balance: string;
                                /** @description 已预留，元 */
                                held: string;
                                /** @description 余额减已预留，元 */
                                available: string;
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
    "/api/areas/{areaId}/fund/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 分户账列表，按楼栋顺序 */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    /** @description UUID */
                    buildingId?: string;
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
                                unitId: string;
                                label: string;
                                /** @description 金额，元，两位小数 */
                                principal: string;
                                /** @description 金额，元，两位小数 */
                                interest: string;
                                /** @description 金额，元，两位小数 */
                                balance: string;
                                /** @description 已预留，元 */
                                held: string;
                                /** @description 余额减已预留，元 */
                                available: string;
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
    "/api/areas/{areaId}/fund/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一户的分户账余额，今天或某日终了；业主看自己的 */
        get: {
            parameters: {
                query?: {
                    /** @description 法定日期（北京时间） */
                    on?: string;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    unitId: string;
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
                            unitId: string;
                            label: string;
                            /** @description 金额，元，两位小数 */
                            principal: string;
                            /** @description 金额，元，两位小数 */
                            interest: string;
                            /** @description 金额，元，两位小数 */
                            balance: string;
                            /** @description 已预留，元 */
                            held: string;
                            /** @description 余额减已预留，元 */
                            available: string;
                        } & {
                            on: string | null;
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
    "/api/areas/{areaId}/fund/units/{unitId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一户的流水，后入账的在前；业主看自己的 */
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
                    unitId: string;
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
                                journalId: string;
                                part: string;
                                partTitle: string;
                                kind: string;
                                kindTitle: string;
                                /** @description 法定日期（北京时间） */
                                on: string;
                                /** @description RFC 3339 时间 */
                                postedAt: string;
                                /** @description 元；正为增加，负为减少 */
                                amount: string;
                                /** @description 金额，元，两位小数 */
                                balanceAfter: string;
                                memo: string;
                                reverses: string | null;
                                reversed: boolean;
                                /** @description 补记：业务日早于入账日 */
                                backDated: boolean;
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
    "/api/areas/{areaId}/fund/journals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 记账凭证，业务日新的在前 */
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
                                kind: string;
                                kindTitle: string;
                                /** @description 法定日期（北京时间） */
                                on: string;
                                /** @description RFC 3339 时间 */
                                postedAt: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                lines: number;
                                subjectId: string | null;
                                memo: string;
                                reverses: string | null;
                                reversed: boolean;
                                /** @description 补记：业务日早于入账日 */
                                backDated: boolean;
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
    "/api/areas/{areaId}/fund/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 交存入账（一户）
         * @description 须带 Idempotency-Key。
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
                        /** @description UUID */
                        unitId: string;
                        /** @description 元 */
                        amount: string;
                        /** @description 法定日期（北京时间） */
                        on: string;
                        /** @description 银行凭证号 */
                        slip: string;
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
                            journalId: string;
                            /** @description UUID */
                            unitId: string;
                            /** @description 金额，元，两位小数 */
                            principal: string;
                            /** @description 金额，元，两位小数 */
                            interest: string;
                            /** @description 金额，元，两位小数 */
                            balance: string;
                            /** @description 已预留，元 */
                            held: string;
                            /** @description 余额减已预留，元 */
                            available: string;
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
    "/api/areas/{areaId}/fund/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 维修资金使用，后变动的在前 */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    /** @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销 */
                    state?: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
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
                                areaId: string;
                                areaName: string;
                                /** @description UUID */
                                motionId: string;
                                title: string;
                                /**
                                 * @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销
                                 * @enum {unknown}
                                 */
                                state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                                stateTitle: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description 金额，元，两位小数 */
                                decided: string;
                                /** @description 金额，元，两位小数 */
                                paid: string;
                                households: number;
                                scopeTitle: string;
                                previewUntil: string | null;
                                /** @description RFC 3339 时间 */
                                updatedAt: string;
                            }[];
                            next: string | null;
                            /** @description 对这份清单可做的动作，例如新建、上传 */
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
        put?: never;
        /**
         * 拟定使用方案：依据一项已通过的议题
         * @description 金额为选定的报价，不超过决定的金额。保修期内、专业单位、责任人应承担的不得列支。
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
                        /** @description UUID */
                        motionId: string;
                        title: string;
                        reason: string;
                        workScope: string;
                        /** @description 先问保修和责任（住宅专项维修资金管理办法 第25条） */
                        warranty: {
                            /**
                             * @description STRUCTURE 地基基础、主体结构 | ROOF 屋面防水 | EXTERIOR_WALL 外墙面防渗漏 | HEATING 供热、供冷系统 | PIPES 电气管线、给排水管道 | EQUIPMENT 电梯、水泵等设备安装 | FIRE 消防设施 | DECORATION 公共部位装修、道路、绿化 | OTHER 其他共用部位、共用设施设备
                             * @enum {unknown}
                             */
                            part: "STRUCTURE" | "ROOF" | "EXTERIOR_WALL" | "HEATING" | "PIPES" | "EQUIPMENT" | "FIRE" | "DECORATION" | "OTHER";
                            /**
                             * @description AGEING 自然老化、正常损耗 | BUILDER 建设、施工质量缺陷 | PERSON 人为损坏 | MANAGER 物业服务合同约定由物业企业承担
                             * @enum {unknown}
                             */
                            cause: "AGEING" | "BUILDER" | "PERSON" | "MANAGER";
                            utility?: ("WATER" | "POWER" | "GAS" | "HEAT" | "TELECOM") | null;
                            completedOn?: string | null;
                            warrantyUntil?: string | null;
                        };
                        quotes: {
                            company: string;
                            /** @description 元，最多两位小数 */
                            amount: string;
                            /** @description UUID */
                            fileId: string;
                            chosen: boolean;
                            note?: string;
                        }[];
                        choiceReason?: string;
                        papers?: {
                            /** @description UUID */
                            fileId: string;
                            title: string;
                        }[];
                        settings?: {
                            publicityDays?: number;
                            firstStagePercent?: number;
                            retentionPercent?: number;
                            retentionMonths?: number;
                        };
                        tolerance?: {
                            percent: number;
                            /** @description 议题原文 */
                            quote: string;
                        } | null;
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
                            /** @description UUID */
                            motionId: string;
                            /** @description UUID */
                            assemblyId: string;
                            assemblyTitle: string;
                            motionSeq: number;
                            motionTitle: string;
                            /**
                             * @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销
                             * @enum {unknown}
                             */
                            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                            stateTitle: string;
                            version: number;
                            title: string;
                            reason: string;
                            workScope: string;
                            /** @description 金额，元，两位小数 */
                            decided: string;
                            tolerance: {
                                percent: number;
                                quote: string;
                            } | null;
                            /** @description 金额，元，两位小数 */
                            ceiling: string;
                            /** @description 金额，元，两位小数 */
                            amount: string;
                            scopeTitle: string;
                            units: number;
                            /** @description 面积，㎡，两位小数 */
                            area: string;
                            warranty: {
                                part: string;
                                partTitle: string;
                                cause: string;
                                causeTitle: string;
                                utility: string | null;
                                utilityTitle: string | null;
                                completedOn: string | null;
                                warrantyUntil: string | null;
                                statutoryUntil: string | null;
                                /** @description 为 false 时不得列支维修资金 */
                                payable: boolean;
                                why: string | null;
                                article: string | null;
                            };
                            quotes: {
                                seq: number;
                                company: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                chosen: boolean;
                                note: string;
                            }[];
                            choiceReason: string;
                            papers: {
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                title: string;
                                /** @description PLAN 方案 | ACCEPTANCE 验收 | SETTLEMENT 结算 */
                                stage: string;
                            }[];
                            settings: {
                                publicityDays: number;
                                firstStagePercent: number;
                                retentionPercent: number;
                                retentionMonths: number;
                            };
                            settingsBasis: {
                                key: string;
                                title: string;
                                value: string;
                                /** @description law 条文限定 | setting 法律未统一规定 */
                                kind: string;
                                article: string | null;
                            }[];
                            split: {
                                /** @description 金额，元，两位小数 */
                                fund: string;
                                /** @description 金额，元，两位小数 */
                                developer: string;
                                /** @description 金额，元，两位小数 */
                                shortfall: string;
                                /** @description 金额，元，两位小数 */
                                collected: string;
                                /** @description 金额，元，两位小数 */
                                outstanding: string;
                            } | null;
                            /** @description 批准前按今天的余额估算 */
                            estimate: boolean;
                            preview: {
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                /** @description 法定日期（北京时间） */
                                until: string;
                                publicationId: string | null;
                                link: string | null;
                            } | null;
                            submitted: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                            } | null;
                            review: {
                                /** @description APPROVED | REFUSED */
                                outcome: string;
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                                article: string | null;
                            } | null;
                            stages: {
                                no: number;
                                title: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                paidOn: string | null;
                                /** @description 尚未支付 */
                                planned: boolean;
                                journalId: string | null;
                            }[];
                            settlement: {
                                /** @description 金额，元，两位小数 */
                                total: string;
                                /** @description 法定日期（北京时间） */
                                acceptedOn: string;
                                /** @description 法定日期（北京时间） */
                                settledOn: string;
                                /** @description 金额，元，两位小数 */
                                retention: string;
                                /** @description 金额，元，两位小数 */
                                released: string;
                            } | null;
                            retention: {
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description 法定日期（北京时间） */
                                dueOn: string;
                                /** @description HELD | PAID */
                                state: string;
                                paidOn: string | null;
                            } | null;
                            cancelled: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                            } | null;
                            next: {
                                /** @description 金额，元，两位小数 */
                                firstStageMax: string;
                                firstStageCovered: boolean;
                                /** @description 按首期款上限计，还差多少；最多 50 户 */
                                blockers: {
                                    unitId: string | null;
                                    label: string;
                                    /** @description 金额，元，两位小数 */
                                    missing: string;
                                }[];
                                /** @description 按批准金额结算时，应收款是否已到齐 */
                                settleCovered: boolean;
                            } | null;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                kindTitle: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
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
    "/api/fund/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 辖区内的维修资金使用，待审核的在前 */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    /** @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销 */
                    state?: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                    place?: string;
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
                                /** @description UUID */
                                areaId: string;
                                areaName: string;
                                /** @description UUID */
                                motionId: string;
                                title: string;
                                /**
                                 * @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销
                                 * @enum {unknown}
                                 */
                                state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                                stateTitle: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description 金额，元，两位小数 */
                                decided: string;
                                /** @description 金额，元，两位小数 */
                                paid: string;
                                households: number;
                                scopeTitle: string;
                                previewUntil: string | null;
                                /** @description RFC 3339 时间 */
                                updatedAt: string;
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
    "/api/areas/{areaId}/fund/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 已通过的使用维修资金议题 */
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
                                motionId: string;
                                /** @description UUID */
                                assemblyId: string;
                                assemblyTitle: string;
                                seq: number;
                                title: string;
                                body: string;
                                /** @description 金额，元，两位小数 */
                                decided: string;
                                scopeTitle: string;
                                /** @description 面积，㎡，两位小数 */
                                area: string;
                                units: number;
                                decidedOn: string | null;
                                announced: boolean;
                                useId: string | null;
                                ready: boolean;
                                why?: string;
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
    "/api/areas/{areaId}/fund/uses/{useId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项维修资金使用 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    useId: string;
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
                            /** @description UUID */
                            motionId: string;
                            /** @description UUID */
                            assemblyId: string;
                            assemblyTitle: string;
                            motionSeq: number;
                            motionTitle: string;
                            /**
                             * @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销
                             * @enum {unknown}
                             */
                            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                            stateTitle: string;
                            version: number;
                            title: string;
                            reason: string;
                            workScope: string;
                            /** @description 金额，元，两位小数 */
                            decided: string;
                            tolerance: {
                                percent: number;
                                quote: string;
                            } | null;
                            /** @description 金额，元，两位小数 */
                            ceiling: string;
                            /** @description 金额，元，两位小数 */
                            amount: string;
                            scopeTitle: string;
                            units: number;
                            /** @description 面积，㎡，两位小数 */
                            area: string;
                            warranty: {
                                part: string;
                                partTitle: string;
                                cause: string;
                                causeTitle: string;
                                utility: string | null;
                                utilityTitle: string | null;
                                completedOn: string | null;
                                warrantyUntil: string | null;
                                statutoryUntil: string | null;
                                /** @description 为 false 时不得列支维修资金 */
                                payable: boolean;
                                why: string | null;
                                article: string | null;
                            };
                            quotes: {
                                seq: number;
                                company: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                chosen: boolean;
                                note: string;
                            }[];
                            choiceReason: string;
                            papers: {
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                title: string;
                                /** @description PLAN 方案 | ACCEPTANCE 验收 | SETTLEMENT 结算 */
                                stage: string;
                            }[];
                            settings: {
                                publicityDays: number;
                                firstStagePercent: number;
                                retentionPercent: number;
                                retentionMonths: number;
                            };
                            settingsBasis: {
                                key: string;
                                title: string;
                                value: string;
                                /** @description law 条文限定 | setting 法律未统一规定 */
                                kind: string;
                                article: string | null;
                            }[];
                            split: {
                                /** @description 金额，元，两位小数 */
                                fund: string;
                                /** @description 金额，元，两位小数 */
                                developer: string;
                                /** @description 金额，元，两位小数 */
                                shortfall: string;
                                /** @description 金额，元，两位小数 */
                                collected: string;
                                /** @description 金额，元，两位小数 */
                                outstanding: string;
                            } | null;
                            /** @description 批准前按今天的余额估算 */
                            estimate: boolean;
                            preview: {
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                /** @description 法定日期（北京时间） */
                                until: string;
                                publicationId: string | null;
                                link: string | null;
                            } | null;
                            submitted: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                            } | null;
                            review: {
                                /** @description APPROVED | REFUSED */
                                outcome: string;
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                                article: string | null;
                            } | null;
                            stages: {
                                no: number;
                                title: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                paidOn: string | null;
                                /** @description 尚未支付 */
                                planned: boolean;
                                journalId: string | null;
                            }[];
                            settlement: {
                                /** @description 金额，元，两位小数 */
                                total: string;
                                /** @description 法定日期（北京时间） */
                                acceptedOn: string;
                                /** @description 法定日期（北京时间） */
                                settledOn: string;
                                /** @description 金额，元，两位小数 */
                                retention: string;
                                /** @description 金额，元，两位小数 */
                                released: string;
                            } | null;
                            retention: {
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description 法定日期（北京时间） */
                                dueOn: string;
                                /** @description HELD | PAID */
                                state: string;
                                paidOn: string | null;
                            } | null;
                            cancelled: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                            } | null;
                            next: {
                                /** @description 金额，元，两位小数 */
                                firstStageMax: string;
                                firstStageCovered: boolean;
                                /** @description 按首期款上限计，还差多少；最多 50 户 */
                                blockers: {
                                    unitId: string | null;
                                    label: string;
                                    /** @description 金额，元，两位小数 */
                                    missing: string;
                                }[];
                                /** @description 按批准金额结算时，应收款是否已到齐 */
                                settleCovered: boolean;
                            } | null;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                kindTitle: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
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
                        };
                    };
                };
            };
        };
        /** 修改方案 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    useId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        title: string;
                        reason: string;
                        workScope: string;
                        /** @description 先问保修和责任（住宅专项维修资金管理办法 第25条） */
                        warranty: {
                            /**
                             * @description STRUCTURE 地基基础、主体结构 | ROOF 屋面防水 | EXTERIOR_WALL 外墙面防渗漏 | HEATING 供热、供冷系统 | PIPES 电气管线、给排水管道 | EQUIPMENT 电梯、水泵等设备安装 | FIRE 消防设施 | DECORATION 公共部位装修、道路、绿化 | OTHER 其他共用部位、共用设施设备
                             * @enum {unknown}
                             */
                            part: "STRUCTURE" | "ROOF" | "EXTERIOR_WALL" | "HEATING" | "PIPES" | "EQUIPMENT" | "FIRE" | "DECORATION" | "OTHER";
                            /**
                             * @description AGEING 自然老化、正常损耗 | BUILDER 建设、施工质量缺陷 | PERSON 人为损坏 | MANAGER 物业服务合同约定由物业企业承担
                             * @enum {unknown}
                             */
                            cause: "AGEING" | "BUILDER" | "PERSON" | "MANAGER";
                            utility?: ("WATER" | "POWER" | "GAS" | "HEAT" | "TELECOM") | null;
                            completedOn?: string | null;
                            warrantyUntil?: string | null;
                        };
                        quotes: {
                            company: string;
                            /** @description 元，最多两位小数 */
                            amount: string;
                            /** @description UUID */
                            fileId: string;
                            chosen: boolean;
                            note?: string;
                        }[];
                        choiceReason?: string;
                        papers?: {
                            /** @description UUID */
                            fileId: string;
                            title: string;
                        }[];
                        settings?: {
                            publicityDays?: number;
                            firstStagePercent?: number;
                            retentionPercent?: number;
                            retentionMonths?: number;
                        };
                        tolerance?: {
                            percent: number;
                            /** @description 议题原文 */
                            quote: string;
                        } | null;
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
                            /** @description UUID */
                            motionId: string;
                            /** @description UUID */
                            assemblyId: string;
                            assemblyTitle: string;
                            motionSeq: number;
                            motionTitle: string;
                            /**
                             * @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销
                             * @enum {unknown}
                             */
                            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                            stateTitle: string;
                            version: number;
                            title: string;
                            reason: string;
                            workScope: string;
                            /** @description 金额，元，两位小数 */
                            decided: string;
                            tolerance: {
                                percent: number;
                                quote: string;
                            } | null;
                            /** @description 金额，元，两位小数 */
                            ceiling: string;
                            /** @description 金额，元，两位小数 */
                            amount: string;
                            scopeTitle: string;
                            units: number;
                            /** @description 面积，㎡，两位小数 */
                            area: string;
                            warranty: {
                                part: string;
                                partTitle: string;
                                cause: string;
                                causeTitle: string;
                                utility: string | null;
                                utilityTitle: string | null;
                                completedOn: string | null;
                                warrantyUntil: string | null;
                                statutoryUntil: string | null;
                                /** @description 为 false 时不得列支维修资金 */
                                payable: boolean;
                                why: string | null;
                                article: string | null;
                            };
                            quotes: {
                                seq: number;
                                company: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                chosen: boolean;
                                note: string;
                            }[];
                            choiceReason: string;
                            papers: {
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                title: string;
                                /** @description PLAN 方案 | ACCEPTANCE 验收 | SETTLEMENT 结算 */
                                stage: string;
                            }[];
                            settings: {
                                publicityDays: number;
                                firstStagePercent: number;
                                retentionPercent: number;
                                retentionMonths: number;
                            };
                            settingsBasis: {
                                key: string;
                                title: string;
                                value: string;
                                /** @description law 条文限定 | setting 法律未统一规定 */
                                kind: string;
                                article: string | null;
                            }[];
                            split: {
                                /** @description 金额，元，两位小数 */
                                fund: string;
                                /** @description 金额，元，两位小数 */
                                developer: string;
                                /** @description 金额，元，两位小数 */
                                shortfall: string;
                                /** @description 金额，元，两位小数 */
                                collected: string;
                                /** @description 金额，元，两位小数 */
                                outstanding: string;
                            } | null;
                            /** @description 批准前按今天的余额估算 */
                            estimate: boolean;
                            preview: {
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                /** @description 法定日期（北京时间） */
                                until: string;
                                publicationId: string | null;
                                link: string | null;
                            } | null;
                            submitted: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                            } | null;
                            review: {
                                /** @description APPROVED | REFUSED */
                                outcome: string;
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                                article: string | null;
                            } | null;
                            stages: {
                                no: number;
                                title: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                paidOn: string | null;
                                /** @description 尚未支付 */
                                planned: boolean;
                                journalId: string | null;
                            }[];
                            settlement: {
                                /** @description 金额，元，两位小数 */
                                total: string;
                                /** @description 法定日期（北京时间） */
                                acceptedOn: string;
                                /** @description 法定日期（北京时间） */
                                settledOn: string;
                                /** @description 金额，元，两位小数 */
                                retention: string;
                                /** @description 金额，元，两位小数 */
                                released: string;
                            } | null;
                            retention: {
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description 法定日期（北京时间） */
                                dueOn: string;
                                /** @description HELD | PAID */
                                state: string;
                                paidOn: string | null;
                            } | null;
                            cancelled: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                            } | null;
                            next: {
                                /** @description 金额，元，两位小数 */
                                firstStageMax: string;
                                firstStageCovered: boolean;
                                /** @description 按首期款上限计，还差多少；最多 50 户 */
                                blockers: {
                                    unitId: string | null;
                                    label: string;
                                    /** @description 金额，元，两位小数 */
                                    missing: string;
                                }[];
                                /** @description 按批准金额结算时，应收款是否已到齐 */
                                settleCovered: boolean;
                            } | null;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                kindTitle: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
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
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/fund/uses/{useId}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各户分摊，按楼栋顺序，没有姓名；公示前按今天的名册和余额估算 */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    only?: "SHORTFALL" | "DEVELOPER";
                };
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    useId: string;
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
                                unitId: string;
                                label: string;
                                /** @description 面积，㎡，两位小数 */
                                area: string;
                                /**
                                 * @description FUND 分户账 | DEVELOPER 建设单位
                                 * @enum {unknown}
                                 */
                                payer: "FUND" | "DEVELOPER";
                                payerTitle: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                covered: string | null;
                                shortfall: string | null;
                                /** @description 金额，元，两位小数 */
                                collected: string;
                                outstanding: string | null;
                                /** @description 金额，元，两位小数 */
                                first: string;
                                final: string | null;
                                taken: string | null;
                            }[];
                            next: string | null;
                        } & {
                            estimate: boolean;
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
    "/api/areas/{areaId}/fund/uses/{useId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公示各户分摊 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    useId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
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
                            /** @description UUID */
                            motionId: string;
                            /** @description UUID */
                            assemblyId: string;
                            assemblyTitle: string;
                            motionSeq: number;
                            motionTitle: string;
                            /**
                             * @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销
                             * @enum {unknown}
                             */
                            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                            stateTitle: string;
                            version: number;
                            title: string;
                            reason: string;
                            workScope: string;
                            /** @description 金额，元，两位小数 */
                            decided: string;
                            tolerance: {
                                percent: number;
                                quote: string;
                            } | null;
                            /** @description 金额，元，两位小数 */
                            ceiling: string;
                            /** @description 金额，元，两位小数 */
                            amount: string;
                            scopeTitle: string;
                            units: number;
                            /** @description 面积，㎡，两位小数 */
                            area: string;
                            warranty: {
                                part: string;
                                partTitle: string;
                                cause: string;
                                causeTitle: string;
                                utility: string | null;
                                utilityTitle: string | null;
                                completedOn: string | null;
                                warrantyUntil: string | null;
                                statutoryUntil: string | null;
                                /** @description 为 false 时不得列支维修资金 */
                                payable: boolean;
                                why: string | null;
                                article: string | null;
                            };
                            quotes: {
                                seq: number;
                                company: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                chosen: boolean;
                                note: string;
                            }[];
                            choiceReason: string;
                            papers: {
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                title: string;
                                /** @description PLAN 方案 | ACCEPTANCE 验收 | SETTLEMENT 结算 */
                                stage: string;
                            }[];
                            settings: {
                                publicityDays: number;
                                firstStagePercent: number;
                                retentionPercent: number;
                                retentionMonths: number;
                            };
                            settingsBasis: {
                                key: string;
                                title: string;
                                value: string;
                                /** @description law 条文限定 | setting 法律未统一规定 */
                                kind: string;
                                article: string | null;
                            }[];
                            split: {
                                /** @description 金额，元，两位小数 */
                                fund: string;
                                /** @description 金额，元，两位小数 */
                                developer: string;
                                /** @description 金额，元，两位小数 */
                                shortfall: string;
                                /** @description 金额，元，两位小数 */
                                collected: string;
                                /** @description 金额，元，两位小数 */
                                outstanding: string;
                            } | null;
                            /** @description 批准前按今天的余额估算 */
                            estimate: boolean;
                            preview: {
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                /** @description 法定日期（北京时间） */
                                until: string;
                                publicationId: string | null;
                                link: string | null;
                            } | null;
                            submitted: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                            } | null;
                            review: {
                                /** @description APPROVED | REFUSED */
                                outcome: string;
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                                article: string | null;
                            } | null;
                            stages: {
                                no: number;
                                title: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                paidOn: string | null;
                                /** @description 尚未支付 */
                                planned: boolean;
                                journalId: string | null;
                            }[];
                            settlement: {
                                /** @description 金额，元，两位小数 */
                                total: string;
                                /** @description 法定日期（北京时间） */
                                acceptedOn: string;
                                /** @description 法定日期（北京时间） */
                                settledOn: string;
                                /** @description 金额，元，两位小数 */
                                retention: string;
                                /** @description 金额，元，两位小数 */
                                released: string;
                            } | null;
                            retention: {
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description 法定日期（北京时间） */
                                dueOn: string;
                                /** @description HELD | PAID */
                                state: string;
                                paidOn: string | null;
                            } | null;
                            cancelled: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                            } | null;
                            next: {
                                /** @description 金额，元，两位小数 */
                                firstStageMax: string;
                                firstStageCovered: boolean;
                                /** @description 按首期款上限计，还差多少；最多 50 户 */
                                blockers: {
                                    unitId: string | null;
                                    label: string;
                                    /** @description 金额，元，两位小数 */
                                    missing: string;
                                }[];
                                /** @description 按批准金额结算时，应收款是否已到齐 */
                                settleCovered: boolean;
                            } | null;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                kindTitle: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
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
    "/api/areas/{areaId}/fund/uses/{useId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回分摊公示 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    useId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
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
                            /** @description UUID */
                            motionId: string;
                            /** @description UUID */
                            assemblyId: string;
                            assemblyTitle: string;
                            motionSeq: number;
                            motionTitle: string;
                            /**
                             * @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销
                             * @enum {unknown}
                             */
                            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                            stateTitle: string;
                            version: number;
                            title: string;
                            reason: string;
                            workScope: string;
                            /** @description 金额，元，两位小数 */
                            decided: string;
                            tolerance: {
                                percent: number;
                                quote: string;
                            } | null;
                            /** @description 金额，元，两位小数 */
                            ceiling: string;
                            /** @description 金额，元，两位小数 */
                            amount: string;
                            scopeTitle: string;
                            units: number;
                            /** @description 面积，㎡，两位小数 */
                            area: string;
                            warranty: {
                                part: string;
                                partTitle: string;
                                cause: string;
                                causeTitle: string;
                                utility: string | null;
                                utilityTitle: string | null;
                                completedOn: string | null;
                                warrantyUntil: string | null;
                                statutoryUntil: string | null;
                                /** @description 为 false 时不得列支维修资金 */
                                payable: boolean;
                                why: string | null;
                                article: string | null;
                            };
                            quotes: {
                                seq: number;
                                company: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                chosen: boolean;
                                note: string;
                            }[];
                            choiceReason: string;
                            papers: {
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                title: string;
                                /** @description PLAN 方案 | ACCEPTANCE 验收 | SETTLEMENT 结算 */
                                stage: string;
                            }[];
                            settings: {
                                publicityDays: number;
                                firstStagePercent: number;
                                retentionPercent: number;
                                retentionMonths: number;
                            };
                            settingsBasis: {
                                key: string;
                                title: string;
                                value: string;
                                /** @description law 条文限定 | setting 法律未统一规定 */
                                kind: string;
                                article: string | null;
                            }[];
                            split: {
                                /** @description 金额，元，两位小数 */
                                fund: string;
                                /** @description 金额，元，两位小数 */
                                developer: string;
                                /** @description 金额，元，两位小数 */
                                shortfall: string;
                                /** @description 金额，元，两位小数 */
                                collected: string;
                                /** @description 金额，元，两位小数 */
                                outstanding: string;
                            } | null;
                            /** @description 批准前按今天的余额估算 */
                            estimate: boolean;
                            preview: {
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                /** @description 法定日期（北京时间） */
                                until: string;
                                publicationId: string | null;
                                link: string | null;
                            } | null;
                            submitted: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                            } | null;
                            review: {
                                /** @description APPROVED | REFUSED */
                                outcome: string;
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                                article: string | null;
                            } | null;
                            stages: {
                                no: number;
                                title: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                paidOn: string | null;
                                /** @description 尚未支付 */
                                planned: boolean;
                                journalId: string | null;
                            }[];
                            settlement: {
                                /** @description 金额，元，两位小数 */
                                total: string;
                                /** @description 法定日期（北京时间） */
                                acceptedOn: string;
                                /** @description 法定日期（北京时间） */
                                settledOn: string;
                                /** @description 金额，元，两位小数 */
                                retention: string;
                                /** @description 金额，元，两位小数 */
                                released: string;
                            } | null;
                            retention: {
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description 法定日期（北京时间） */
                                dueOn: string;
                                /** @description HELD | PAID */
                                state: string;
                                paidOn: string | null;
                            } | null;
                            cancelled: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                            } | null;
                            next: {
                                /** @description 金额，元，两位小数 */
                                firstStageMax: string;
                                firstStageCovered: boolean;
                                /** @description 按首期款上限计，还差多少；最多 50 户 */
                                blockers: {
                                    unitId: string | null;
                                    label: string;
                                    /** @description 金额，元，两位小数 */
                                    missing: string;
                                }[];
                                /** @description 按批准金额结算时，应收款是否已到齐 */
                                settleCovered: boolean;
                            } | null;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                kindTitle: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
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
    "/api/areas/{areaId}/fund/uses/{useId}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报审 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    useId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
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
                            /** @description UUID */
                            motionId: string;
                            /** @description UUID */
                            assemblyId: string;
                            assemblyTitle: string;
                            motionSeq: number;
                            motionTitle: string;
                            /**
                             * @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销
                             * @enum {unknown}
                             */
                            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                            stateTitle: string;
                            version: number;
                            title: string;
                            reason: string;
                            workScope: string;
                            /** @description 金额，元，两位小数 */
                            decided: string;
                            tolerance: {
                                percent: number;
                                quote: string;
                            } | null;
                            /** @description 金额，元，两位小数 */
                            ceiling: string;
                            /** @description 金额，元，两位小数 */
                            amount: string;
                            scopeTitle: string;
                            units: number;
                            /** @description 面积，㎡，两位小数 */
                            area: string;
                            warranty: {
                                part: string;
                                partTitle: string;
                                cause: string;
                                causeTitle: string;
                                utility: string | null;
                                utilityTitle: string | null;
                                completedOn: string | null;
                                warrantyUntil: string | null;
                                statutoryUntil: string | null;
                                /** @description 为 false 时不得列支维修资金 */
                                payable: boolean;
                                why: string | null;
                                article: string | null;
                            };
                            quotes: {
                                seq: number;
                                company: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                chosen: boolean;
                                note: string;
                            }[];
                            choiceReason: string;
                            papers: {
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                title: string;
                                /** @description PLAN 方案 | ACCEPTANCE 验收 | SETTLEMENT 结算 */
                                stage: string;
                            }[];
                            settings: {
                                publicityDays: number;
                                firstStagePercent: number;
                                retentionPercent: number;
                                retentionMonths: number;
                            };
                            settingsBasis: {
                                key: string;
                                title: string;
                                value: string;
                                /** @description law 条文限定 | setting 法律未统一规定 */
                                kind: string;
                                article: string | null;
                            }[];
                            split: {
                                /** @description 金额，元，两位小数 */
                                fund: string;
                                /** @description 金额，元，两位小数 */
                                developer: string;
                                /** @description 金额，元，两位小数 */
                                shortfall: string;
                                /** @description 金额，元，两位小数 */
                                collected: string;
                                /** @description 金额，元，两位小数 */
                                outstanding: string;
                            } | null;
                            /** @description 批准前按今天的余额估算 */
                            estimate: boolean;
                            preview: {
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                /** @description 法定日期（北京时间） */
                                until: string;
                                publicationId: string | null;
                                link: string | null;
                            } | null;
                            submitted: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                            } | null;
                            review: {
                                /** @description APPROVED | REFUSED */
                                outcome: string;
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                                article: string | null;
                            } | null;
                            stages: {
                                no: number;
                                title: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                paidOn: string | null;
                                /** @description 尚未支付 */
                                planned: boolean;
                                journalId: string | null;
                            }[];
                            settlement: {
                                /** @description 金额，元，两位小数 */
                                total: string;
                                /** @description 法定日期（北京时间） */
                                acceptedOn: string;
                                /** @description 法定日期（北京时间） */
                                settledOn: string;
                                /** @description 金额，元，两位小数 */
                                retention: string;
                                /** @description 金额，元，两位小数 */
                                released: string;
                            } | null;
                            retention: {
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description 法定日期（北京时间） */
                                dueOn: string;
                                /** @description HELD | PAID */
                                state: string;
                                paidOn: string | null;
                            } | null;
                            cancelled: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                            } | null;
                            next: {
                                /** @description 金额，元，两位小数 */
                                firstStageMax: string;
                                firstStageCovered: boolean;
                                /** @description 按首期款上限计，还差多少；最多 50 户 */
                                blockers: {
                                    unitId: string | null;
                                    label: string;
                                    /** @description 金额，元，两位小数 */
                                    missing: string;
                                }[];
                                /** @description 按批准金额结算时，应收款是否已到齐 */
                                settleCovered: boolean;
                            } | null;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                kindTitle: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
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
    "/api/areas/{areaId}/fund/uses/{useId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予批准 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    useId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        reason: string;
                        article: string;
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
                            /** @description UUID */
                            motionId: string;
                            /** @description UUID */
                            assemblyId: string;
                            assemblyTitle: string;
                            motionSeq: number;
                            motionTitle: string;
                            /**
                             * @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销
                             * @enum {unknown}
                             */
                            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                            stateTitle: string;
                            version: number;
                            title: string;
                            reason: string;
                            workScope: string;
                            /** @description 金额，元，两位小数 */
                            decided: string;
                            tolerance: {
                                percent: number;
                                quote: string;
                            } | null;
                            /** @description 金额，元，两位小数 */
                            ceiling: string;
                            /** @description 金额，元，两位小数 */
                            amount: string;
                            scopeTitle: string;
                            units: number;
                            /** @description 面积，㎡，两位小数 */
                            area: string;
                            warranty: {
                                part: string;
                                partTitle: string;
                                cause: string;
                                causeTitle: string;
                                utility: string | null;
                                utilityTitle: string | null;
                                completedOn: string | null;
                                warrantyUntil: string | null;
                                statutoryUntil: string | null;
                                /** @description 为 false 时不得列支维修资金 */
                                payable: boolean;
                                why: string | null;
                                article: string | null;
                            };
                            quotes: {
                                seq: number;
                                company: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                chosen: boolean;
                                note: string;
                            }[];
                            choiceReason: string;
                            papers: {
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                title: string;
                                /** @description PLAN 方案 | ACCEPTANCE 验收 | SETTLEMENT 结算 */
                                stage: string;
                            }[];
                            settings: {
                                publicityDays: number;
                                firstStagePercent: number;
                                retentionPercent: number;
                                retentionMonths: number;
                            };
                            settingsBasis: {
                                key: string;
                                title: string;
                                value: string;
                                /** @description law 条文限定 | setting 法律未统一规定 */
                                kind: string;
                                article: string | null;
                            }[];
                            split: {
                                /** @description 金额，元，两位小数 */
                                fund: string;
                                /** @description 金额，元，两位小数 */
                                developer: string;
                                /** @description 金额，元，两位小数 */
                                shortfall: string;
                                /** @description 金额，元，两位小数 */
                                collected: string;
                                /** @description 金额，元，两位小数 */
                                outstanding: string;
                            } | null;
                            /** @description 批准前按今天的余额估算 */
                            estimate: boolean;
                            preview: {
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                /** @description 法定日期（北京时间） */
                                until: string;
                                publicationId: string | null;
                                link: string | null;
                            } | null;
                            submitted: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                            } | null;
                            review: {
                                /** @description APPROVED | REFUSED */
                                outcome: string;
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                                article: string | null;
                            } | null;
                            stages: {
                                no: number;
                                title: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                paidOn: string | null;
                                /** @description 尚未支付 */
                                planned: boolean;
                                journalId: string | null;
                            }[];
                            settlement: {
                                /** @description 金额，元，两位小数 */
                                total: string;
                                /** @description 法定日期（北京时间） */
                                acceptedOn: string;
                                /** @description 法定日期（北京时间） */
                                settledOn: string;
                                /** @description 金额，元，两位小数 */
                                retention: string;
                                /** @description 金额，元，两位小数 */
                                released: string;
                            } | null;
                            retention: {
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description 法定日期（北京时间） */
                                dueOn: string;
                                /** @description HELD | PAID */
                                state: string;
                                paidOn: string | null;
                            } | null;
                            cancelled: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                            } | null;
                            next: {
                                /** @description 金额，元，两位小数 */
                                firstStageMax: string;
                                firstStageCovered: boolean;
                                /** @description 按首期款上限计，还差多少；最多 50 户 */
                                blockers: {
                                    unitId: string | null;
                                    label: string;
                                    /** @description 金额，元，两位小数 */
                                    missing: string;
                                }[];
                                /** @description 按批准金额结算时，应收款是否已到齐 */
                                settleCovered: boolean;
                            } | null;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                kindTitle: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
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
    "/api/areas/{areaId}/fund/uses/{useId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批准，预留各户资金
         * @description 须带 Idempotency-Key。
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    useId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
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
                            /** @description UUID */
                            motionId: string;
                            /** @description UUID */
                            assemblyId: string;
                            assemblyTitle: string;
                            motionSeq: number;
                            motionTitle: string;
                            /**
                             * @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销
                             * @enum {unknown}
                             */
                            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                            stateTitle: string;
                            version: number;
                            title: string;
                            reason: string;
                            workScope: string;
                            /** @description 金额，元，两位小数 */
                            decided: string;
                            tolerance: {
                                percent: number;
                                quote: string;
                            } | null;
                            /** @description 金额，元，两位小数 */
                            ceiling: string;
                            /** @description 金额，元，两位小数 */
                            amount: string;
                            scopeTitle: string;
                            units: number;
                            /** @description 面积，㎡，两位小数 */
                            area: string;
                            warranty: {
                                part: string;
                                partTitle: string;
                                cause: string;
                                causeTitle: string;
                                utility: string | null;
                                utilityTitle: string | null;
                                completedOn: string | null;
                                warrantyUntil: string | null;
                                statutoryUntil: string | null;
                                /** @description 为 false 时不得列支维修资金 */
                                payable: boolean;
                                why: string | null;
                                article: string | null;
                            };
                            quotes: {
                                seq: number;
                                company: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                chosen: boolean;
                                note: string;
                            }[];
                            choiceReason: string;
                            papers: {
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                title: string;
                                /** @description PLAN 方案 | ACCEPTANCE 验收 | SETTLEMENT 结算 */
                                stage: string;
                            }[];
                            settings: {
                                publicityDays: number;
                                firstStagePercent: number;
                                retentionPercent: number;
                                retentionMonths: number;
                            };
                            settingsBasis: {
                                key: string;
                                title: string;
                                value: string;
                                /** @description law 条文限定 | setting 法律未统一规定 */
                                kind: string;
                                article: string | null;
                            }[];
                            split: {
                                /** @description 金额，元，两位小数 */
                                fund: string;
                                /** @description 金额，元，两位小数 */
                                developer: string;
                                /** @description 金额，元，两位小数 */
                                shortfall: string;
                                /** @description 金额，元，两位小数 */
                                collected: string;
                                /** @description 金额，元，两位小数 */
                                outstanding: string;
                            } | null;
                            /** @description 批准前按今天的余额估算 */
                            estimate: boolean;
                            preview: {
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                /** @description 法定日期（北京时间） */
                                until: string;
                                publicationId: string | null;
                                link: string | null;
                            } | null;
                            submitted: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                            } | null;
                            review: {
                                /** @description APPROVED | REFUSED */
                                outcome: string;
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                                article: string | null;
                            } | null;
                            stages: {
                                no: number;
                                title: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                paidOn: string | null;
                                /** @description 尚未支付 */
                                planned: boolean;
                                journalId: string | null;
                            }[];
                            settlement: {
                                /** @description 金额，元，两位小数 */
                                total: string;
                                /** @description 法定日期（北京时间） */
                                acceptedOn: string;
                                /** @description 法定日期（北京时间） */
                                settledOn: string;
                                /** @description 金额，元，两位小数 */
                                retention: string;
                                /** @description 金额，元，两位小数 */
                                released: string;
                            } | null;
                            retention: {
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description 法定日期（北京时间） */
                                dueOn: string;
                                /** @description HELD | PAID */
                                state: string;
                                paidOn: string | null;
                            } | null;
                            cancelled: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                            } | null;
                            next: {
                                /** @description 金额，元，两位小数 */
                                firstStageMax: string;
                                firstStageCovered: boolean;
                                /** @description 按首期款上限计，还差多少；最多 50 户 */
                                blockers: {
                                    unitId: string | null;
                                    label: string;
                                    /** @description 金额，元，两位小数 */
                                    missing: string;
                                }[];
                                /** @description 按批准金额结算时，应收款是否已到齐 */
                                settleCovered: boolean;
                            } | null;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                kindTitle: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
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
    "/api/areas/{areaId}/fund/uses/{useId}/collect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记收到建设单位应承担部分或业主补交
         * @description 须带 Idempotency-Key。
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    useId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description UUID */
                        unitId?: string;
                        developer?: boolean;
                        /** @description 元，最多两位小数 */
                        amount: string;
                        /** @description 法定日期（北京时间） */
                        on?: string;
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
                            /** @description UUID */
                            motionId: string;
                            /** @description UUID */
                            assemblyId: string;
                            assemblyTitle: string;
                            motionSeq: number;
                            motionTitle: string;
                            /**
                             * @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销
                             * @enum {unknown}
                             */
                            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                            stateTitle: string;
                            version: number;
                            title: string;
                            reason: string;
                            workScope: string;
                            /** @description 金额，元，两位小数 */
                            decided: string;
                            tolerance: {
                                percent: number;
                                quote: string;
                            } | null;
                            /** @description 金额，元，两位小数 */
                            ceiling: string;
                            /** @description 金额，元，两位小数 */
                            amount: string;
                            scopeTitle: string;
                            units: number;
                            /** @description 面积，㎡，两位小数 */
                            area: string;
                            warranty: {
                                part: string;
                                partTitle: string;
                                cause: string;
                                causeTitle: string;
                                utility: string | null;
                                utilityTitle: string | null;
                                completedOn: string | null;
                                warrantyUntil: string | null;
                                statutoryUntil: string | null;
                                /** @description 为 false 时不得列支维修资金 */
                                payable: boolean;
                                why: string | null;
                                article: string | null;
                            };
                            quotes: {
                                seq: number;
                                company: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                chosen: boolean;
                                note: string;
                            }[];
                            choiceReason: string;
                            papers: {
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                title: string;
                                /** @description PLAN 方案 | ACCEPTANCE 验收 | SETTLEMENT 结算 */
                                stage: string;
                            }[];
                            settings: {
                                publicityDays: number;
                                firstStagePercent: number;
                                retentionPercent: number;
                                retentionMonths: number;
                            };
                            settingsBasis: {
                                key: string;
                                title: string;
                                value: string;
                                /** @description law 条文限定 | setting 法律未统一规定 */
                                kind: string;
                                article: string | null;
                            }[];
                            split: {
                                /** @description 金额，元，两位小数 */
                                fund: string;
                                /** @description 金额，元，两位小数 */
                                developer: string;
                                /** @description 金额，元，两位小数 */
                                shortfall: string;
                                /** @description 金额，元，两位小数 */
                                collected: string;
                                /** @description 金额，元，两位小数 */
                                outstanding: string;
                            } | null;
                            /** @description 批准前按今天的余额估算 */
                            estimate: boolean;
                            preview: {
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                /** @description 法定日期（北京时间） */
                                until: string;
                                publicationId: string | null;
                                link: string | null;
                            } | null;
                            submitted: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                            } | null;
                            review: {
                                /** @description APPROVED | REFUSED */
                                outcome: string;
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                                article: string | null;
                            } | null;
                            stages: {
                                no: number;
                                title: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                paidOn: string | null;
                                /** @description 尚未支付 */
                                planned: boolean;
                                journalId: string | null;
                            }[];
                            settlement: {
                                /** @description 金额，元，两位小数 */
                                total: string;
                                /** @description 法定日期（北京时间） */
                                acceptedOn: string;
                                /** @description 法定日期（北京时间） */
                                settledOn: string;
                                /** @description 金额，元，两位小数 */
                                retention: string;
                                /** @description 金额，元，两位小数 */
                                released: string;
                            } | null;
                            retention: {
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description 法定日期（北京时间） */
                                dueOn: string;
                                /** @description HELD | PAID */
                                state: string;
                                paidOn: string | null;
                            } | null;
                            cancelled: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                            } | null;
                            next: {
                                /** @description 金额，元，两位小数 */
                                firstStageMax: string;
                                firstStageCovered: boolean;
                                /** @description 按首期款上限计，还差多少；最多 50 户 */
                                blockers: {
                                    unitId: string | null;
                                    label: string;
                                    /** @description 金额，元，两位小数 */
                                    missing: string;
                                }[];
                                /** @description 按批准金额结算时，应收款是否已到齐 */
                                settleCovered: boolean;
                            } | null;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                kindTitle: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
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
    "/api/areas/{areaId}/fund/uses/{useId}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 拨付首期款
         * @description 须带 Idempotency-Key。
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    useId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 元，最多两位小数 */
                        amount: string;
                        /** @description 法定日期（北京时间） */
                        on?: string;
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
                            /** @description UUID */
                            motionId: string;
                            /** @description UUID */
                            assemblyId: string;
                            assemblyTitle: string;
                            motionSeq: number;
                            motionTitle: string;
                            /**
                             * @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销
                             * @enum {unknown}
                             */
                            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                            stateTitle: string;
                            version: number;
                            title: string;
                            reason: string;
                            workScope: string;
                            /** @description 金额，元，两位小数 */
                            decided: string;
                            tolerance: {
                                percent: number;
                                quote: string;
                            } | null;
                            /** @description 金额，元，两位小数 */
                            ceiling: string;
                            /** @description 金额，元，两位小数 */
                            amount: string;
                            scopeTitle: string;
                            units: number;
                            /** @description 面积，㎡，两位小数 */
                            area: string;
                            warranty: {
                                part: string;
                                partTitle: string;
                                cause: string;
                                causeTitle: string;
                                utility: string | null;
                                utilityTitle: string | null;
                                completedOn: string | null;
                                warrantyUntil: string | null;
                                statutoryUntil: string | null;
                                /** @description 为 false 时不得列支维修资金 */
                                payable: boolean;
                                why: string | null;
                                article: string | null;
                            };
                            quotes: {
                                seq: number;
                                company: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                chosen: boolean;
                                note: string;
                            }[];
                            choiceReason: string;
                            papers: {
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                title: string;
                                /** @description PLAN 方案 | ACCEPTANCE 验收 | SETTLEMENT 结算 */
                                stage: string;
                            }[];
                            settings: {
                                publicityDays: number;
                                firstStagePercent: number;
                                retentionPercent: number;
                                retentionMonths: number;
                            };
                            settingsBasis: {
                                key: string;
                                title: string;
                                value: string;
                                /** @description law 条文限定 | setting 法律未统一规定 */
                                kind: string;
                                article: string | null;
                            }[];
                            split: {
                                /** @description 金额，元，两位小数 */
                                fund: string;
                                /** @description 金额，元，两位小数 */
                                developer: string;
                                /** @description 金额，元，两位小数 */
                                shortfall: string;
                                /** @description 金额，元，两位小数 */
                                collected: string;
                                /** @description 金额，元，两位小数 */
                                outstanding: string;
                            } | null;
                            /** @description 批准前按今天的余额估算 */
                            estimate: boolean;
                            preview: {
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                /** @description 法定日期（北京时间） */
                                until: string;
                                publicationId: string | null;
                                link: string | null;
                            } | null;
                            submitted: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                            } | null;
                            review: {
                                /** @description APPROVED | REFUSED */
                                outcome: string;
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                                article: string | null;
                            } | null;
                            stages: {
                                no: number;
                                title: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                paidOn: string | null;
                                /** @description 尚未支付 */
                                planned: boolean;
                                journalId: string | null;
                            }[];
                            settlement: {
                                /** @description 金额，元，两位小数 */
                                total: string;
                                /** @description 法定日期（北京时间） */
                                acceptedOn: string;
                                /** @description 法定日期（北京时间） */
                                settledOn: string;
                                /** @description 金额，元，两位小数 */
                                retention: string;
                                /** @description 金额，元，两位小数 */
                                released: string;
                            } | null;
                            retention: {
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description 法定日期（北京时间） */
                                dueOn: string;
                                /** @description HELD | PAID */
                                state: string;
                                paidOn: string | null;
                            } | null;
                            cancelled: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                            } | null;
                            next: {
                                /** @description 金额，元，两位小数 */
                                firstStageMax: string;
                                firstStageCovered: boolean;
                                /** @description 按首期款上限计，还差多少；最多 50 户 */
                                blockers: {
                                    unitId: string | null;
                                    label: string;
                                    /** @description 金额，元，两位小数 */
                                    missing: string;
                                }[];
                                /** @description 按批准金额结算时，应收款是否已到齐 */
                                settleCovered: boolean;
                            } | null;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                kindTitle: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
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
    "/api/areas/{areaId}/fund/uses/{useId}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 验收结算
         * @description 须带 Idempotency-Key。
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    useId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 元，最多两位小数 */
                        total: string;
                        /** @description 法定日期（北京时间） */
                        acceptedOn: string;
                        papers: {
                            /** @description UUID */
                            fileId: string;
                            title: string;
                            stage: "ACCEPTANCE" | "SETTLEMENT";
                        }[];
                        /** @description 法定日期（北京时间） */
                        on?: string;
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
                            /** @description UUID */
                            motionId: string;
                            /** @description UUID */
                            assemblyId: string;
                            assemblyTitle: string;
                            motionSeq: number;
                            motionTitle: string;
                            /**
                             * @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销
                             * @enum {unknown}
                             */
                            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                            stateTitle: string;
                            version: number;
                            title: string;
                            reason: string;
                            workScope: string;
                            /** @description 金额，元，两位小数 */
                            decided: string;
                            tolerance: {
                                percent: number;
                                quote: string;
                            } | null;
                            /** @description 金额，元，两位小数 */
                            ceiling: string;
                            /** @description 金额，元，两位小数 */
                            amount: string;
                            scopeTitle: string;
                            units: number;
                            /** @description 面积，㎡，两位小数 */
                            area: string;
                            warranty: {
                                part: string;
                                partTitle: string;
                                cause: string;
                                causeTitle: string;
                                utility: string | null;
                                utilityTitle: string | null;
                                completedOn: string | null;
                                warrantyUntil: string | null;
                                statutoryUntil: string | null;
                                /** @description 为 false 时不得列支维修资金 */
                                payable: boolean;
                                why: string | null;
                                article: string | null;
                            };
                            quotes: {
                                seq: number;
                                company: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                chosen: boolean;
                                note: string;
                            }[];
                            choiceReason: string;
                            papers: {
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                title: string;
                                /** @description PLAN 方案 | ACCEPTANCE 验收 | SETTLEMENT 结算 */
                                stage: string;
                            }[];
                            settings: {
                                publicityDays: number;
                                firstStagePercent: number;
                                retentionPercent: number;
                                retentionMonths: number;
                            };
                            settingsBasis: {
                                key: string;
                                title: string;
                                value: string;
                                /** @description law 条文限定 | setting 法律未统一规定 */
                                kind: string;
                                article: string | null;
                            }[];
                            split: {
                                /** @description 金额，元，两位小数 */
                                fund: string;
                                /** @description 金额，元，两位小数 */
                                developer: string;
                                /** @description 金额，元，两位小数 */
                                shortfall: string;
                                /** @description 金额，元，两位小数 */
                                collected: string;
                                /** @description 金额，元，两位小数 */
                                outstanding: string;
                            } | null;
                            /** @description 批准前按今天的余额估算 */
                            estimate: boolean;
                            preview: {
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                /** @description 法定日期（北京时间） */
                                until: string;
                                publicationId: string | null;
                                link: string | null;
                            } | null;
                            submitted: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                            } | null;
                            review: {
                                /** @description APPROVED | REFUSED */
                                outcome: string;
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                                article: string | null;
                            } | null;
                            stages: {
                                no: number;
                                title: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                paidOn: string | null;
                                /** @description 尚未支付 */
                                planned: boolean;
                                journalId: string | null;
                            }[];
                            settlement: {
                                /** @description 金额，元，两位小数 */
                                total: string;
                                /** @description 法定日期（北京时间） */
                                acceptedOn: string;
                                /** @description 法定日期（北京时间） */
                                settledOn: string;
                                /** @description 金额，元，两位小数 */
                                retention: string;
                                /** @description 金额，元，两位小数 */
                                released: string;
                            } | null;
                            retention: {
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description 法定日期（北京时间） */
                                dueOn: string;
                                /** @description HELD | PAID */
                                state: string;
                                paidOn: string | null;
                            } | null;
                            cancelled: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                            } | null;
                            next: {
                                /** @description 金额，元，两位小数 */
                                firstStageMax: string;
                                firstStageCovered: boolean;
                                /** @description 按首期款上限计，还差多少；最多 50 户 */
                                blockers: {
                                    unitId: string | null;
                                    label: string;
                                    /** @description 金额，元，两位小数 */
                                    missing: string;
                                }[];
                                /** @description 按批准金额结算时，应收款是否已到齐 */
                                settleCovered: boolean;
                            } | null;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                kindTitle: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
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
    "/api/areas/{areaId}/fund/uses/{useId}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 支付质量保证金
         * @description 须带 Idempotency-Key。
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    useId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note: string;
                        /** @description 法定日期（北京时间） */
                        on?: string;
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
                            /** @description UUID */
                            motionId: string;
                            /** @description UUID */
                            assemblyId: string;
                            assemblyTitle: string;
                            motionSeq: number;
                            motionTitle: string;
                            /**
                             * @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销
                             * @enum {unknown}
                             */
                            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                            stateTitle: string;
                            version: number;
                            title: string;
                            reason: string;
                            workScope: string;
                            /** @description 金额，元，两位小数 */
                            decided: string;
                            tolerance: {
                                percent: number;
                                quote: string;
                            } | null;
                            /** @description 金额，元，两位小数 */
                            ceiling: string;
                            /** @description 金额，元，两位小数 */
                            amount: string;
                            scopeTitle: string;
                            units: number;
                            /** @description 面积，㎡，两位小数 */
                            area: string;
                            warranty: {
                                part: string;
                                partTitle: string;
                                cause: string;
                                causeTitle: string;
                                utility: string | null;
                                utilityTitle: string | null;
                                completedOn: string | null;
                                warrantyUntil: string | null;
                                statutoryUntil: string | null;
                                /** @description 为 false 时不得列支维修资金 */
                                payable: boolean;
                                why: string | null;
                                article: string | null;
                            };
                            quotes: {
                                seq: number;
                                company: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                chosen: boolean;
                                note: string;
                            }[];
                            choiceReason: string;
                            papers: {
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                title: string;
                                /** @description PLAN 方案 | ACCEPTANCE 验收 | SETTLEMENT 结算 */
                                stage: string;
                            }[];
                            settings: {
                                publicityDays: number;
                                firstStagePercent: number;
                                retentionPercent: number;
                                retentionMonths: number;
                            };
                            settingsBasis: {
                                key: string;
                                title: string;
                                value: string;
                                /** @description law 条文限定 | setting 法律未统一规定 */
                                kind: string;
                                article: string | null;
                            }[];
                            split: {
                                /** @description 金额，元，两位小数 */
                                fund: string;
                                /** @description 金额，元，两位小数 */
                                developer: string;
                                /** @description 金额，元，两位小数 */
                                shortfall: string;
                                /** @description 金额，元，两位小数 */
                                collected: string;
                                /** @description 金额，元，两位小数 */
                                outstanding: string;
                            } | null;
                            /** @description 批准前按今天的余额估算 */
                            estimate: boolean;
                            preview: {
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                /** @description 法定日期（北京时间） */
                                until: string;
                                publicationId: string | null;
                                link: string | null;
                            } | null;
                            submitted: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                            } | null;
                            review: {
                                /** @description APPROVED | REFUSED */
                                outcome: string;
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                                article: string | null;
                            } | null;
                            stages: {
                                no: number;
                                title: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                paidOn: string | null;
                                /** @description 尚未支付 */
                                planned: boolean;
                                journalId: string | null;
                            }[];
                            settlement: {
                                /** @description 金额，元，两位小数 */
                                total: string;
                                /** @description 法定日期（北京时间） */
                                acceptedOn: string;
                                /** @description 法定日期（北京时间） */
                                settledOn: string;
                                /** @description 金额，元，两位小数 */
                                retention: string;
                                /** @description 金额，元，两位小数 */
                                released: string;
                            } | null;
                            retention: {
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description 法定日期（北京时间） */
                                dueOn: string;
                                /** @description HELD | PAID */
                                state: string;
                                paidOn: string | null;
                            } | null;
                            cancelled: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                            } | null;
                            next: {
                                /** @description 金额，元，两位小数 */
                                firstStageMax: string;
                                firstStageCovered: boolean;
                                /** @description 按首期款上限计，还差多少；最多 50 户 */
                                blockers: {
                                    unitId: string | null;
                                    label: string;
                                    /** @description 金额，元，两位小数 */
                                    missing: string;
                                }[];
                                /** @description 按批准金额结算时，应收款是否已到齐 */
                                settleCovered: boolean;
                            } | null;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                kindTitle: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
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
    "/api/areas/{areaId}/fund/uses/{useId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销；已预留的解除，已收的退回
         * @description 须带 Idempotency-Key。
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    useId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
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
                            /** @description UUID */
                            motionId: string;
                            /** @description UUID */
                            assemblyId: string;
                            assemblyTitle: string;
                            motionSeq: number;
                            motionTitle: string;
                            /**
                             * @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销
                             * @enum {unknown}
                             */
                            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                            stateTitle: string;
                            version: number;
                            title: string;
                            reason: string;
                            workScope: string;
                            /** @description 金额，元，两位小数 */
                            decided: string;
                            tolerance: {
                                percent: number;
                                quote: string;
                            } | null;
                            /** @description 金额，元，两位小数 */
                            ceiling: string;
                            /** @description 金额，元，两位小数 */
                            amount: string;
                            scopeTitle: string;
                            units: number;
                            /** @description 面积，㎡，两位小数 */
                            area: string;
                            warranty: {
                                part: string;
                                partTitle: string;
                                cause: string;
                                causeTitle: string;
                                utility: string | null;
                                utilityTitle: string | null;
                                completedOn: string | null;
                                warrantyUntil: string | null;
                                statutoryUntil: string | null;
                                /** @description 为 false 时不得列支维修资金 */
                                payable: boolean;
                                why: string | null;
                                article: string | null;
                            };
                            quotes: {
                                seq: number;
                                company: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                chosen: boolean;
                                note: string;
                            }[];
                            choiceReason: string;
                            papers: {
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                title: string;
                                /** @description PLAN 方案 | ACCEPTANCE 验收 | SETTLEMENT 结算 */
                                stage: string;
                            }[];
                            settings: {
                                publicityDays: number;
                                firstStagePercent: number;
                                retentionPercent: number;
                                retentionMonths: number;
                            };
                            settingsBasis: {
                                key: string;
                                title: string;
                                value: string;
                                /** @description law 条文限定 | setting 法律未统一规定 */
                                kind: string;
                                article: string | null;
                            }[];
                            split: {
                                /** @description 金额，元，两位小数 */
                                fund: string;
                                /** @description 金额，元，两位小数 */
                                developer: string;
                                /** @description 金额，元，两位小数 */
                                shortfall: string;
                                /** @description 金额，元，两位小数 */
                                collected: string;
                                /** @description 金额，元，两位小数 */
                                outstanding: string;
                            } | null;
                            /** @description 批准前按今天的余额估算 */
                            estimate: boolean;
                            preview: {
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                /** @description 法定日期（北京时间） */
                                until: string;
                                publicationId: string | null;
                                link: string | null;
                            } | null;
                            submitted: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                            } | null;
                            review: {
                                /** @description APPROVED | REFUSED */
                                outcome: string;
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                                article: string | null;
                            } | null;
                            stages: {
                                no: number;
                                title: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                paidOn: string | null;
                                /** @description 尚未支付 */
                                planned: boolean;
                                journalId: string | null;
                            }[];
                            settlement: {
                                /** @description 金额，元，两位小数 */
                                total: string;
                                /** @description 法定日期（北京时间） */
                                acceptedOn: string;
                                /** @description 法定日期（北京时间） */
                                settledOn: string;
                                /** @description 金额，元，两位小数 */
                                retention: string;
                                /** @description 金额，元，两位小数 */
                                released: string;
                            } | null;
                            retention: {
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description 法定日期（北京时间） */
                                dueOn: string;
                                /** @description HELD | PAID */
                                state: string;
                                paidOn: string | null;
                            } | null;
                            cancelled: {
                                /** @description RFC 3339 时间 */
                                at: string;
                                by: string | null;
                                reason: string;
                            } | null;
                            next: {
                                /** @description 金额，元，两位小数 */
                                firstStageMax: string;
                                firstStageCovered: boolean;
                                /** @description 按首期款上限计，还差多少；最多 50 户 */
                                blockers: {
                                    unitId: string | null;
                                    label: string;
                                    /** @description 金额，元，两位小数 */
                                    missing: string;
                                }[];
                                /** @description 按批准金额结算时，应收款是否已到齐 */
                                settleCovered: boolean;
                            } | null;
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                kindTitle: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
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
    "/api/my/fund/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我家分摊的维修资金使用 */
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
                                /** @description UUID */
                                areaId: string;
                                areaName: string;
                                /** @description UUID */
                                useId: string;
                                title: string;
                                /**
                                 * @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销
                                 * @enum {unknown}
                                 */
                                state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                                stateTitle: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                /** @description 法定日期（北京时间） */
                                previewUntil: string;
                                mine: {
                                    /** @description UUID */
                                    unitId: string;
                                    label: string;
                                    /** @description 面积，㎡，两位小数 */
                                    area: string;
                                    /**
                                     * @description FUND 分户账 | DEVELOPER 建设单位
                                     * @enum {unknown}
                                     */
                                    payer: "FUND" | "DEVELOPER";
                                    payerTitle: string;
                                    /** @description 金额，元，两位小数 */
                                    amount: string;
                                    covered: string | null;
                                    shortfall: string | null;
                                    /** @description 金额，元，两位小数 */
                                    collected: string;
                                    outstanding: string | null;
                                    /** @description 金额，元，两位小数 */
                                    first: string;
                                    final: string | null;
                                    taken: string | null;
                                }[];
                                sentence: string;
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
    "/api/areas/{areaId}/fund/uses/{useId}/my-part": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我家应分摊多少、怎么算的、依据哪些文件 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    useId: string;
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
                            areaId: string;
                            areaName: string;
                            /** @description UUID */
                            useId: string;
                            title: string;
                            /**
                             * @description DRAFT 拟定 | SUBMITTED 报审 | APPROVED 已批准，资金已预留 | REFUSED 不予批准 | RUNNING 施工中，已付首期款 | SETTLED 已结算 | CANCELLED 已撤销
                             * @enum {unknown}
                             */
                            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "REFUSED" | "RUNNING" | "SETTLED" | "CANCELLED";
                            stateTitle: string;
                            /** @description 金额，元，两位小数 */
                            amount: string;
                            /** @description RFC 3339 时间 */
                            publishedAt: string;
                            /** @description 法定日期（北京时间） */
                            previewUntil: string;
                            mine: {
                                /** @description UUID */
                                unitId: string;
                                label: string;
                                /** @description 面积，㎡，两位小数 */
                                area: string;
                                /**
                                 * @description FUND 分户账 | DEVELOPER 建设单位
                                 * @enum {unknown}
                                 */
                                payer: "FUND" | "DEVELOPER";
                                payerTitle: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                covered: string | null;
                                shortfall: string | null;
                                /** @description 金额，元，两位小数 */
                                collected: string;
                                outstanding: string | null;
                                /** @description 金额，元，两位小数 */
                                first: string;
                                final: string | null;
                                taken: string | null;
                            }[];
                            sentence: string;
                        } & {
                            reason: string;
                            quotes: {
                                seq: number;
                                company: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                chosen: boolean;
                                note: string;
                            }[];
                            papers: {
                                /** @description UUID */
                                fileId: string;
                                fileName: string;
                                title: string;
                                /** @description PLAN 方案 | ACCEPTANCE 验收 | SETTLEMENT 结算 */
                                stage: string;
                            }[];
                            /** @description 金额，元，两位小数 */
                            total: string;
                            totalArea: string;
                            formula: string[];
                            law: string[];
                            decision: {
                                /** @description UUID */
                                assemblyId: string;
                                assemblyTitle: string;
                                motionTitle: string;
                                /** @description 金额，元，两位小数 */
                                decided: string;
                            };
                            publication: string | null;
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
    "/api/areas/{areaId}/fund/uses/{useId}/papers/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 报价单、方案、验收和结算文件；公示后本小区业主可看 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    useId: string;
                    /** @description UUID */
                    fileId: string;
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
                    content?: never;
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
    "/api/fund/use-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 拟定使用方案时要回答的问题和可选的设置 */
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
                            parts: {
                                code: string;
                                title: string;
                                statutory: string;
                                article: string;
                            }[];
                            causes: {
                                code: string;
                                title: string;
                                payable: boolean;
                                article: string | null;
                            }[];
                            utilities: {
                                code: string;
                                title: string;
                                article: string;
                            }[];
                            settings: {
                                key: string;
                                title: string;
                                unit: string;
                                default: number;
                                min: number;
                                max: number;
                                /** @description law 条文限定 | setting 法律未统一规定 */
                                kind: string;
                                article: string | null;
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
    "/api/areas/{areaId}/fund/units/{unitId}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一户的对账单，默认今年；业主看自己的 */
        get: {
            parameters: {
                query?: {
                    /** @description 法定日期（北京时间） */
                    from?: string;
                    /** @description 法定日期（北京时间） */
                    to?: string;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    unitId: string;
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
                            unitId: string;
                            label: string;
                            areaName: string;
                            area: string | null;
                            /** @description 法定日期（北京时间） */
                            from: string;
                            /** @description 法定日期（北京时间） */
                            to: string;
                            opening: {
                                /** @description 金额，元，两位小数 */
                                principal: string;
                                /** @description 金额，元，两位小数 */
                                interest: string;
                                /** @description 金额，元，两位小数 */
                                total: string;
                            };
                            closing: {
                                /** @description 金额，元，两位小数 */
                                principal: string;
                                /** @description 金额，元，两位小数 */
                                interest: string;
                                /** @description 金额，元，两位小数 */
                                total: string;
                            };
                            /** @description 现在已预留，元 */
                            held: string;
                            lines: {
                                /** @description UUID */
                                journalId: string;
                                /** @description 法定日期（北京时间） */
                                on: string;
                                kind: string;
                                kindTitle: string;
                                memo: string;
                                useId: string | null;
                                /** @description 元；正为增加，负为减少 */
                                principal: string;
                                /** @description 元；正为增加，负为减少 */
                                interest: string;
                                /** @description 元；正为增加，负为减少 */
                                amount: string;
                                /** @description 金额，元，两位小数 */
                                balance: string;
                            }[];
                            totals: {
                                /** @description 金额，元，两位小数 */
                                in: string;
                                /** @description 金额，元，两位小数 */
                                out: string;
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
    "/api/areas/{areaId}/fund/units/{unitId}/statement.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一户的对账单 PDF，带核对二维码；出具有记录 */
        get: {
            parameters: {
                query?: {
                    /** @description 法定日期（北京时间） */
                    from?: string;
                    /** @description 法定日期（北京时间） */
                    to?: string;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    unitId: string;
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
                    content?: never;
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
    "/api/public/statements/{areaId}/{statementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 核对一份打印的对账单 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    statementId: string;
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
                            areaName: string;
                            label: string;
                            /** @description 法定日期（北京时间） */
                            from: string;
                            /** @description 法定日期（北京时间） */
                            to: string;
                            /** @description RFC 3339 时间 */
                            issuedAt: string;
                            closing: {
                                /** @description 金额，元，两位小数 */
                                principal: string;
                                /** @description 金额，元，两位小数 */
                                interest: string;
                                /** @description 金额，元，两位小数 */
                                total: string;
                            };
                            lines: number;
                            /** @description 与纸上的核对码相同 */
                            code: string;
                            /** @description 账簿现在是否仍与这份对账单一致 */
                            same: boolean;
                            sentence: string;
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
    "/api/areas/{areaId}/motions/{motionId}/ballot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项议题和我的投票户 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    motionId: string;
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
                            areaName: string;
                            assembly: {
                                /** @description UUID */
                                id: string;
                                title: string;
                                votingFrom: string | null;
                                votingUntil: string | null;
                                state: string;
                            };
                            motion: {
                                /** @description UUID */
                                motionId: string;
                                seq: number;
                                title: string;
                                item: string;
                                itemTitle: string;
                                body: string;
                                /** @description 表决范围 */
                                scopeTitle: string;
                                amount: string | null;
                            };
                            lines: {
                                /** @description UUID */
                                lineId: string;
                                /** @description 投票户（已脱敏） */
                                label: string;
                                /** @description 面积，㎡，两位小数 */
                                area: string;
                                heads: number;
                                units: string[];
                                canVote: boolean;
                                /** @description 不能投票的原因 */
                                why?: string;
                                mine: {
                                    /** @description UUID */
                                    ballotId: string;
                                    choice: string | null;
                                    choiceTitle: string | null;
                                    /** @description ONLINE 手机 | PAPER 纸质票 */
                                    channel: string;
                                    /** @description RFC 3339 时间 */
                                    castAt: string;
                                    /** @description 由谁投出 */
                                    by: string;
                                    /** @description 是否本账号投出 */
                                    own: boolean;
                                } | null;
                            }[];
                            lawSentences: string[];
                            choices: {
                                choice: string;
                                title: string;
                                meaning: string;
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
    "/api/areas/{areaId}/motions/{motionId}/ballots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 投票，当场取得签名回执
         * @description 必须带 Idempotency-Key；同一编号重复提交得到逐字节相同的答复，不会重复投票。
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description 提交编号，8 到 200 个可见字符 */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    motionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description UUID */
                        lineId: string;
                        /** @description FOR 同意 | AGAINST 反对 | ABSTAIN 弃权 | FOLLOW 随多数（公告设有时） */
                        choice: "FOR" | "AGAINST" | "ABSTAIN" | "FOLLOW";
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
                            ballotId: string;
                            /** @description 投票回执：含投票选择，只给投票人本人 */
                            receipt: {
                                body: {
                                    v: string;
                                    /** @description 投票日志的名称，与检查点首行一致 */
                                    logId: string;
                                    /** @description 选票指纹（base64，32 字节） */
                                    leaf: string;
                                    /** @description UUID */
                                    areaId: string;
                                    /** @description UUID */
                                    assemblyId: string;
                                    /** @description UUID */
                                    motionId: string;
                                    /** @description UUID */
                                    ballotId: string;
                                    /** @description UUID */
                                    lineId: string;
                                    choice: string;
                                    channel: string;
                                    /** @description RFC 3339 时间 */
                                    castAt: string;
                                    /** @description UUID */
                                    supersedes?: string;
                                };
                                salt: string;
                                /** @description 签名公钥的名称和编号 */
                                key: string;
                                /** @description Ed25519 签名（base64） */
                                signature: string;
                            };
                            publicKeys: string[];
                            /** @description RFC 3339 时间 */
                            castAt: string;
                            sentence: string;
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
    "/api/areas/{areaId}/ballots/{ballotId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 投票回执（仅本户可见） */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    ballotId: string;
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
                            /** @description 投票回执：含投票选择，只给投票人本人 */
                            receipt: {
                                body: {
                                    v: string;
                                    /** @description 投票日志的名称，与检查点首行一致 */
                                    logId: string;
                                    /** @description 选票指纹（base64，32 字节） */
                                    leaf: string;
                                    /** @description UUID */
                                    areaId: string;
                                    /** @description UUID */
                                    assemblyId: string;
                                    /** @description UUID */
                                    motionId: string;
                                    /** @description UUID */
                                    ballotId: string;
                                    /** @description UUID */
                                    lineId: string;
                                    choice: string;
                                    channel: string;
                                    /** @description RFC 3339 时间 */
                                    castAt: string;
                                    /** @description UUID */
                                    supersedes?: string;
                                };
                                salt: string;
                                /** @description 签名公钥的名称和编号 */
                                key: string;
                                /** @description Ed25519 签名（base64） */
                                signature: string;
                            };
                            publicKeys: string[];
                            choiceTitle: string;
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
    "/api/areas/{areaId}/ballots/{ballotId}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 选票已记入投票日志的证明（仅本户可见）
         * @description 投票后两秒内可取；此前答复 409。手机可离线核对：回执、路径、检查点、公钥。
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    ballotId: string;
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
                            /** @description 第几条（从 0 起） */
                            index: number;
                            /** @description 检查点时的条数 */
                            size: number;
                            /** @description 由下而上的相邻节点（SM3，base64） */
                            path: string[];
                            /** @description 签名的检查点全文 */
                            checkpoint: string;
                            publicKeys: string[];
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
    "/api/areas/{areaId}/assemblies/{assemblyId}/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 代理人、推选代表、监护人 */
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
                                /** @description UUID */
                                lineId: string;
                                lineLabel: string;
                                /**
                                 * @description 代表方式：AGENT 代理人 | DELEGATE 共有人推选的代表 | GUARDIAN 监护人
                                 * @enum {unknown}
                                 */
                                kind: "AGENT" | "DELEGATE" | "GUARDIAN";
                                kindTitle: string;
                                /** @description 已脱敏 */
                                holderName: string;
                                /** @description 已脱敏 */
                                holderPhone: string;
                                /** @description 法定日期（北京时间） */
                                validFrom: string;
                                /** @description 法定日期（北京时间） */
                                validUntil: string;
                                note: string;
                                letterFileId: string | null;
                                /** @description RFC 3339 时间 */
                                recordedAt: string;
                                recordedBy: string | null;
                                revokedAt: string | null;
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
        /** 登记代理人、推选代表或监护人 */
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
                        /** @description UUID */
                        lineId: string;
                        /**
                         * @description 代表方式：AGENT 代理人 | DELEGATE 共有人推选的代表 | GUARDIAN 监护人
                         * @enum {unknown}
                         */
                        kind: "AGENT" | "DELEGATE" | "GUARDIAN";
                        /**
                         * 被监护业主的姓名
                         * @description 监护人代哪一位业主投票；一户只有一位业主的可不填
                         */
                        wardName?: string;
                        /** @description 登录业主端用的手机号 */
                        holderPhone: string;
                        holderName: string;
                        /** @description 法定日期（北京时间） */
                        validFrom: string;
                        /** @description 法定日期（北京时间） */
                        validUntil: string;
                        /** @default  */
                        note: string;
                        /** @description UUID */
                        letterFileId?: string;
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
                            lineId: string;
                            lineLabel: string;
                            /**
                             * @description 代表方式：AGENT 代理人 | DELEGATE 共有人推选的代表 | GUARDIAN 监护人
                             * @enum {unknown}
                             */
                            kind: "AGENT" | "DELEGATE" | "GUARDIAN";
                            kindTitle: string;
                            /** @description 已脱敏 */
                            holderName: string;
                            /** @description 已脱敏 */
                            holderPhone: string;
                            /** @description 法定日期（北京时间） */
                            validFrom: string;
                            /** @description 法定日期（北京时间） */
                            validUntil: string;
                            note: string;
                            letterFileId: string | null;
                            /** @description RFC 3339 时间 */
                            recordedAt: string;
                            recordedBy: string | null;
                            revokedAt: string | null;
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
    "/api/areas/{areaId}/assemblies/{assemblyId}/authorities/{authorityId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销代理登记 */
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
                    authorityId: string;
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
                            lineId: string;
                            lineLabel: string;
                            /**
                             * @description 代表方式：AGENT 代理人 | DELEGATE 共有人推选的代表 | GUARDIAN 监护人
                             * @enum {unknown}
                             */
                            kind: "AGENT" | "DELEGATE" | "GUARDIAN";
                            kindTitle: string;
                            /** @description 已脱敏 */
                            holderName: string;
                            /** @description 已脱敏 */
                            holderPhone: string;
                            /** @description 法定日期（北京时间） */
                            validFrom: string;
                            /** @description 法定日期（北京时间） */
                            validUntil: string;
                            note: string;
                            letterFileId: string | null;
                            /** @description RFC 3339 时间 */
                            recordedAt: string;
                            recordedBy: string | null;
                            revokedAt: string | null;
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
    "/api/areas/{areaId}/assemblies/{assemblyId}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 纸质票清单和各状态张数 */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    /** @description 纸质票状态：ISSUED 已发出 | RETURNED 已收回，待录入 | KEYED 已录入，待复核 | CONFIRMED 已计入 | CONFLICT 与电子票冲突，已按规则处理 | VOID 已作废 */
                    state?: "ISSUED" | "RETURNED" | "KEYED" | "CONFIRMED" | "CONFLICT" | "VOID";
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
                                serial: number;
                                serialText: string;
                                /** @description UUID */
                                lineId: string;
                                label: string;
                                units: string[];
                                /**
                                 * @description 纸质票状态：ISSUED 已发出 | RETURNED 已收回，待录入 | KEYED 已录入，待复核 | CONFIRMED 已计入 | CONFLICT 与电子票冲突，已按规则处理 | VOID 已作废
                                 * @enum {unknown}
                                 */
                                state: "ISSUED" | "RETURNED" | "KEYED" | "CONFIRMED" | "CONFLICT" | "VOID";
                                stateTitle: string;
                                motions: {
                                    /** @description UUID */
                                    motionId: string;
                                    seq: number;
                                    title: string;
                                }[];
                                returnedAt: string | null;
                                keyedBy: string | null;
                                confirmedBy: string | null;
                                hasScan: boolean;
                                voidReason: string | null;
                                version: number;
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
                        } & {
                            counts: {
                                /** @description 已发出未收回 */
                                issued: number;
                                /** @description 已收回待录入 */
                                returned: number;
                                /** @description 待复核 */
                                keyed: number;
                                /** @description 已计入 */
                                confirmed: number;
                                /** @description 与电子票冲突，已按规则处理 */
                                conflict: number;
                                /** @description 作废 */
                                void: number;
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
    "/api/areas/{areaId}/assemblies/{assemblyId}/paper/pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 纸质票打印包：公告、名册、选票、送达表、计票表 */
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
                            areaName: string;
                            assemblyTitle: string;
                            notice: {
                                title: string;
                                paragraphs: string[];
                                publishedOn: string | null;
                            };
                            roll: {
                                rolls: {
                                    /** @description UUID */
                                    rollId: string;
                                    /** @description 面积，㎡，两位小数 */
                                    area: string;
                                    heads: number;
                                    motions: number[];
                                }[];
                                lines: {
                                    /** @description UUID */
                                    lineId: string;
                                    lineNo: number;
                                    label: string;
                                    /** @description 面积，㎡，两位小数 */
                                    area: string;
                                    heads: number;
                                    units: string[];
                                }[];
                            };
                            ballots: {
                                /** @description UUID */
                                paperId: string;
                                serial: number;
                                serialText: string;
                                /** @description UUID */
                                lineId: string;
                                lineNo: number;
                                label: string;
                                /** @description 面积，㎡，两位小数 */
                                area: string;
                                heads: number;
                                units: string[];
                                motions: {
                                    /** @description UUID */
                                    motionId: string;
                                    seq: number;
                                    title: string;
                                    item: string;
                                    body: string;
                                }[];
                                /** @description SVG */
                                qr: string;
                            }[];
                            choices: {
                                choice: string;
                                title: string;
                                meaning: string;
                            }[];
                            deliverySheet: {
                                serialText: string;
                                lineNo: number;
                                label: string;
                            }[];
                            countSheet: {
                                issued: number;
                                outstanding: number;
                                returned: number;
                                valid: number;
                                conflict: number;
                                void: number;
                            };
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
    "/api/areas/{areaId}/assemblies/{assemblyId}/paper/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发放纸质票；已持有的户不重复发放 */
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
                        lineIds?: string[] | "all";
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
                            issued: number;
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
    "/api/areas/{areaId}/assemblies/{assemblyId}/paper/{paperId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 收回纸质票 */
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
                    paperId: string;
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
                            serial: number;
                            serialText: string;
                            /** @description UUID */
                            lineId: string;
                            label: string;
                            units: string[];
                            /**
                             * @description 纸质票状态：ISSUED 已发出 | RETURNED 已收回，待录入 | KEYED 已录入，待复核 | CONFIRMED 已计入 | CONFLICT 与电子票冲突，已按规则处理 | VOID 已作废
                             * @enum {unknown}
                             */
                            state: "ISSUED" | "RETURNED" | "KEYED" | "CONFIRMED" | "CONFLICT" | "VOID";
                            stateTitle: string;
                            motions: {
                                /** @description UUID */
                                motionId: string;
                                seq: number;
                                title: string;
                            }[];
                            returnedAt: string | null;
                            keyedBy: string | null;
                            confirmedBy: string | null;
                            hasScan: boolean;
                            voidReason: string | null;
                            version: number;
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
    "/api/areas/{areaId}/assemblies/{assemblyId}/paper/{paperId}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 第一次录入 */
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
                    paperId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        choices: {
                            /** @description UUID */
                            motionId: string;
                            /** @description INVALID：未填、多填、未签名 */
                            choice: "FOR" | "AGAINST" | "ABSTAIN" | "FOLLOW" | "INVALID";
                        }[];
                        /** @description UUID */
                        scanFileId?: string;
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
                            serial: number;
                            serialText: string;
                            /** @description UUID */
                            lineId: string;
                            label: string;
                            units: string[];
                            /**
                             * @description 纸质票状态：ISSUED 已发出 | RETURNED 已收回，待录入 | KEYED 已录入，待复核 | CONFIRMED 已计入 | CONFLICT 与电子票冲突，已按规则处理 | VOID 已作废
                             * @enum {unknown}
                             */
                            state: "ISSUED" | "RETURNED" | "KEYED" | "CONFIRMED" | "CONFLICT" | "VOID";
                            stateTitle: string;
                            motions: {
                                /** @description UUID */
                                motionId: string;
                                seq: number;
                                title: string;
                            }[];
                            returnedAt: string | null;
                            keyedBy: string | null;
                            confirmedBy: string | null;
                            hasScan: boolean;
                            voidReason: string | null;
                            version: number;
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
    "/api/areas/{areaId}/assemblies/{assemblyId}/paper/{paperId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 第二次录入（另一人）；一致即计入，不一致退回 */
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
                    paperId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        choices: {
                            /** @description UUID */
                            motionId: string;
                            /** @description INVALID：未填、多填、未签名 */
                            choice: "FOR" | "AGAINST" | "ABSTAIN" | "FOLLOW" | "INVALID";
                        }[];
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
                            serial: number;
                            serialText: string;
                            /** @description UUID */
                            lineId: string;
                            label: string;
                            units: string[];
                            /**
                             * @description 纸质票状态：ISSUED 已发出 | RETURNED 已收回，待录入 | KEYED 已录入，待复核 | CONFIRMED 已计入 | CONFLICT 与电子票冲突，已按规则处理 | VOID 已作废
                             * @enum {unknown}
                             */
                            state: "ISSUED" | "RETURNED" | "KEYED" | "CONFIRMED" | "CONFLICT" | "VOID";
                            stateTitle: string;
                            motions: {
                                /** @description UUID */
                                motionId: string;
                                seq: number;
                                title: string;
                            }[];
                            returnedAt: string | null;
                            keyedBy: string | null;
                            confirmedBy: string | null;
                            hasScan: boolean;
                            voidReason: string | null;
                            version: number;
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
    "/api/areas/{areaId}/assemblies/{assemblyId}/paper/{paperId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废纸质票 */
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
                    paperId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        version?: number;
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
                            serial: number;
                            serialText: string;
                            /** @description UUID */
                            lineId: string;
                            label: string;
                            units: string[];
                            /**
                             * @description 纸质票状态：ISSUED 已发出 | RETURNED 已收回，待录入 | KEYED 已录入，待复核 | CONFIRMED 已计入 | CONFLICT 与电子票冲突，已按规则处理 | VOID 已作废
                             * @enum {unknown}
                             */
                            state: "ISSUED" | "RETURNED" | "KEYED" | "CONFIRMED" | "CONFLICT" | "VOID";
                            stateTitle: string;
                            motions: {
                                /** @description UUID */
                                motionId: string;
                                seq: number;
                                title: string;
                            }[];
                            returnedAt: string | null;
                            keyedBy: string | null;
                            confirmedBy: string | null;
                            hasScan: boolean;
                            voidReason: string | null;
                            version: number;
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
    "/api/areas/{areaId}/bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 业主绑定（已脱敏） */
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
                                /** @description UUID */
                                personId: string;
                                /** @description 已脱敏 */
                                personName: string;
                                /** @description 已脱敏 */
                                phone: string;
                                method: string;
                                methodTitle: string;
                                note: string;
                                boundBy: string | null;
                                /** @description RFC 3339 时间 */
                                boundAt: string;
                                endedAt: string | null;
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
        /** 窗口核验证件后绑定 */
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
                        /** @description UUID */
                        personId: string;
                        /** @description 业主登录用的手机号 */
                        phone: string;
                        /** @description 核验了哪些证件 */
                        note: string;
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
    "/api/areas/{areaId}/bindings/{bindingId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解除绑定 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    bindingId: string;
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
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 小区文件 */
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
                                name: string;
                                mediaType: string;
                                /** @description 字节数 */
                                size: string;
                                purpose: string;
                                by: string | null;
                                /** @description RFC 3339 时间 */
                                createdAt: string;
                            }[];
                            next: string | null;
                            /** @description 对这份清单可做的动作，例如新建、上传 */
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
        put?: never;
        /** 上传文件（PNG、JPEG、PDF，不超过 10 MB） */
        post: {
            parameters: {
                query?: {
                    /** @description DOCUMENT 一般文件 | LETTER 授权书等证明 | PAPER_SCAN 纸质票影像（只存档，不提供下载） */
                    purpose?: "DOCUMENT" | "LETTER" | "PAPER_SCAN";
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
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            name: string;
                            size: string;
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
    "/api/areas/{areaId}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载文件 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    fileId: string;
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
                    content?: never;
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
    "/api/my/homes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的房屋 */
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
                                /** @description UUID */
                                areaId: string;
                                areaName: string;
                                units: {
                                    /** @description UUID */
                                    unitId: string;
                                    label: string;
                                    area: string | null;
                                    areaSource: string | null;
                                    use: string;
                                }[];
                                persons: {
                                    /** @description UUID */
                                    personId: string;
                                    /** @description 本人姓名 */
                                    name: string;
                                }[];
                            }[];
                            bindings: number;
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
    "/api/my/bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 绑定业主身份（姓名和身份证号与登记一致）
         * @description 仅凭手机号不能绑定。每个账号每天最多 5 次。
         */
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
                        /** @description UUID */
                        areaId: string;
                        /** 姓名 */
                        name: string;
                        /** @description 身份证件号码 */
                        idNo: string;
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
                            areaId: string;
                            units: {
                                /** @description UUID */
                                unitId: string;
                                label: string;
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
    "/api/my/ballots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的表决事项 */
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
                                /** @description UUID */
                                areaId: string;
                                areaName: string;
                                /** @description UUID */
                                assemblyId: string;
                                assemblyTitle: string;
                                votingFrom: string | null;
                                votingUntil: string | null;
                                state: string;
                                motions: {
                                    /** @description UUID */
                                    motionId: string;
                                    seq: number;
                                    title: string;
                                    item: string;
                                    line: {
                                        /** @description UUID */
                                        lineId: string;
                                        /** @description 投票户（已脱敏） */
                                        label: string;
                                        /** @description 面积，㎡，两位小数 */
                                        area: string;
                                        heads: number;
                                        units: string[];
                                    };
                                    mine: {
                                        /** @description UUID */
                                        ballotId: string;
                                        choice: string | null;
                                        choiceTitle: string | null;
                                        /** @description ONLINE 手机 | PAPER 纸质票 */
                                        channel: string;
                                        /** @description RFC 3339 时间 */
                                        castAt: string;
                                        /** @description 由谁投出 */
                                        by: string;
                                        /** @description 是否本账号投出 */
                                        own: boolean;
                                    } | null;
                                    canVote: boolean;
                                    why?: string;
                                }[];
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
    "/api/my/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的消息 */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
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
                                /** @description UUID */
                                areaId: string;
                                areaName: string;
                                kind: string;
                                title: string;
                                body: string;
                                link: string | null;
                                /** @description RFC 3339 时间 */
                                createdAt: string;
                                readAt: string | null;
                            }[];
                            next: string | null;
                        } & {
                            unread: number;
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
    "/api/my/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 标为已读；不给编号则全部已读 */
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
                        ids?: string[];
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
                            marked: number;
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
    "/api/my/notifications/{areaId}/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 一条消息标为已读 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    id: string;
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
                            marked: number;
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
    "/api/areas/{areaId}/assemblies/{assemblyId}/my-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我在名册中的投票户 */
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
                            items: {
                                /** @description UUID */
                                lineId: string;
                                /** @description UUID */
                                rollId: string;
                                lineNo: number;
                                /** @description OWNERS 业主 | DEVELOPER 建设单位 */
                                kind: string;
                                label: string;
                                /** @description 面积，㎡，两位小数 */
                                area: string;
                                heads: number;
                                units: {
                                    /** @description UUID */
                                    unitId: string;
                                    label: string;
                                    /** @description 面积，㎡，两位小数 */
                                    area: string;
                                    /** @description 面积来源 */
                                    source: string;
                                }[];
                                motions: {
                                    /** @description UUID */
                                    motionId: string;
                                    seq: number;
                                    title: string;
                                }[];
                            }[];
                            assembly: {
                                /** @description UUID */
                                id: string;
                                title: string;
                                state: string;
                                votingFrom: string | null;
                                votingUntil: string | null;
                                objectionUntil: string | null;
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
    "/api/my/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我在已截止会议中的投票和回执，后截止的在前 */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
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
                                areaId: string;
                                areaName: string;
                                /** @description UUID */
                                assemblyId: string;
                                assemblyTitle: string;
                                state: string;
                                stateTitle: string;
                                /** @description RFC 3339 时间 */
                                votingUntil: string;
                                resultLink: string | null;
                                motions: {
                                    /** @description UUID */
                                    motionId: string;
                                    seq: number;
                                    title: string;
                                    outcomeTitle: string | null;
                                    line: {
                                        /** @description UUID */
                                        lineId: string;
                                        /** @description 投票户（已脱敏） */
                                        label: string;
                                        /** @description 面积，㎡，两位小数 */
                                        area: string;
                                        heads: number;
                                        units: string[];
                                    };
                                    mine: {
                                        /** @description UUID */
                                        ballotId: string;
                                        choice: string | null;
                                        choiceTitle: string | null;
                                        /** @description ONLINE 手机 | PAPER 纸质票 */
                                        channel: string;
                                        /** @description RFC 3339 时间 */
                                        castAt: string;
                                        /** @description 由谁投出 */
                                        by: string;
                                        /** @description 是否本账号投出 */
                                        own: boolean;
                                    } | null;
                                    /** @description 回执可由本人查看 */
                                    receipt: boolean;
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
    "/api/public/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按名称或地址找小区（至少两个字） */
        get: {
            parameters: {
                query: {
                    q: string;
                    limit?: number;
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
                                name: string;
                                address: string;
                                community: string;
                                street: string;
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
    "/api/public/areas/{areaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 小区公开页 */
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
                            name: string;
                            address: string;
                            community: string;
                            street: string;
                        } & {
                            /** @description MANAGED 物业企业管理 | ENTRUSTED 委托代管 | UNMANAGED 无人管理 */
                            state: string;
                            companyName: string | null;
                            managerName: string | null;
                            contractUntil: string | null;
                            committee: {
                                name: string;
                                /** @description 法定日期（北京时间） */
                                termUntil: string;
                                members: number;
                            } | null;
                            figures: {
                                units: number;
                                /** @description 面积，㎡，两位小数 */
                                area: string;
                            };
                            publications: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                kindTitle: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
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
    "/api/public/areas/{areaId}/fund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 小区维修资金的使用 */
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
                            areaId: string;
                            areaName: string;
                            uses: {
                                /** @description UUID */
                                id: string;
                                title: string;
                                state: string;
                                stateTitle: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                total: string | null;
                                /** @description 金额，元，两位小数 */
                                paid: string;
                                scopeTitle: string;
                                /** @description 法定日期（北京时间） */
                                previewUntil: string;
                                households: number;
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
        patch?: never;
        trace?: never;
    };
    "/api/public/areas/{areaId}/fund/uses/{useId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项维修资金使用 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    useId: string;
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
                            reason: string;
                            workScope: string;
                            state: string;
                            stateTitle: string;
                            /** @description 金额，元，两位小数 */
                            decided: string;
                            /** @description 金额，元，两位小数 */
                            amount: string;
                            scopeTitle: string;
                            units: number;
                            /** @description 面积，㎡，两位小数 */
                            area: string;
                            /** @description 选定的施工单位 */
                            company: string;
                            warranty: {
                                partTitle: string;
                                causeTitle: string;
                            };
                            /** @description 法定日期（北京时间） */
                            previewUntil: string;
                            split: {
                                /** @description 金额，元，两位小数 */
                                fund: string;
                                /** @description 金额，元，两位小数 */
                                developer: string;
                                /** @description 金额，元，两位小数 */
                                shortfall: string;
                                /** @description 金额，元，两位小数 */
                                collected: string;
                                /** @description 金额，元，两位小数 */
                                outstanding: string;
                            } | null;
                            stages: {
                                no: number;
                                title: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                paidOn: string | null;
                                planned: boolean;
                            }[];
                            settlement: {
                                /** @description 金额，元，两位小数 */
                                total: string;
                                /** @description 法定日期（北京时间） */
                                acceptedOn: string;
                                /** @description 法定日期（北京时间） */
                                settledOn: string;
                            } | null;
                            retention: {
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                /** @description 法定日期（北京时间） */
                                dueOn: string;
                                paidOn: string | null;
                            } | null;
                            review: {
                                outcome: string;
                                /** @description RFC 3339 时间 */
                                at: string;
                                reason: string;
                                article: string | null;
                            } | null;
                            decision: {
                                /** @description UUID */
                                assemblyId: string;
                                assemblyTitle: string;
                                motionTitle: string;
                            };
                            publications: {
                                /** @description UUID */
                                id: string;
                                kindTitle: string;
                                title: string;
                                /** @description RFC 3339 时间 */
                                publishedAt: string;
                                link: string;
                            }[];
                            law: string[];
                            link: string;
                            /** @description 指向 link 的二维码，SVG data URL */
                            qr: string;
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
    "/api/public/areas/{areaId}/fund/uses/{useId}/allocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 分摊到户，按房号，没有姓名 */
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
                    useId: string;
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
                                /** @description 房号，没有姓名 */
                                label: string;
                                /** @description 面积，㎡，两位小数 */
                                area: string;
                                /** @description FUND 分户账 | DEVELOPER 建设单位 */
                                payer: string;
                                /** @description 金额，元，两位小数 */
                                amount: string;
                                final: string | null;
                            }[];
                            next: string | null;
                        } & {
                            /** @description 金额，元，两位小数 */
                            total: string;
                            method: string;
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
    "/api/public/publications/{areaId}/{publicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公告或表决结果全文 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description UUID */
                    publicationId: string;
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
                            kind: string;
                            kindTitle: string;
                            title: string;
                            /** @description 公告为 {title, paragraphs}；结果为 {assembly, motions: [{seq, title, result}], law} */
                            body: unknown;
                            /** @description RFC 3339 时间 */
                            publishedAt: string;
                            /** @description 会议取消时公告随之撤回 */
                            withdrawnAt: string | null;
                            /** @description 指向 link 的二维码，SVG data URL */
                            qr: string;
                            link: string;
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
    "/api/public/areas/{areaId}/bundles/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 表决的证明包（公开版）：可离线核对，不含任何人的选择
         * @description 名册和投票日志的叶子、签名的检查点、公示原文、总数和结果。用 linli verify 或核对网页检查；格式见 docs/PROOF.md。
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    areaId: string;
                    /** @description 会议或议题的编号 */
                    ref: string;
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
                    content?: never;
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
    "/api/areas/{areaId}/assemblies/{assemblyId}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 下载含选票内容的证明包（写明原因，记入操作记录）
         * @description 供街道、社区和召集会议的业主委员会逐张核对计票。其中可见每户的选择，请勿外传。
         */
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
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 签名公钥：回执用 Ed25519，日志检查点用 SM2 和 Ed25519 */
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
                            publicKeys: string[];
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
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
