// Generated from the JSON Schemas in packages/criteria/schema by `pnpm generate`. Do not edit.

/** schema/criteria-set.schema.json */
export const criteriaSetSchema = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:tieuchi:criteria-set-1",
  "title": "CriteriaSet",
  "description": "A published or draft Bộ tiêu chí. Groups, criteria, inputs, registers and stages are flat arrays of objects with an id; order in the array is order in print.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "id",
    "version",
    "name",
    "outcome",
    "groups",
    "criteria"
  ],
  "properties": {
    "$schema": {
      "type": "string"
    },
    "id": {
      "$ref": "#/$defs/SetId"
    },
    "namespace": {
      "description": "Prefix of every criterion id that this set coins itself, so that a later version of its base can never collide.",
      "$ref": "#/$defs/Id"
    },
    "version": {
      "type": "string",
      "pattern": "^[0-9]+\\.[0-9]+(\\.[0-9]+)?$"
    },
    "name": {
      "$ref": "#/$defs/Text"
    },
    "nameEn": {
      "type": "string"
    },
    "decision": {
      "$ref": "#/$defs/Decision"
    },
    "derivedFrom": {
      "$ref": "#/$defs/SetRef"
    },
    "replaces": {
      "$ref": "#/$defs/SetRef"
    },
    "unitTypes": {
      "description": "Types of unit that the set assesses; left out: every type. A set is offered for a round only while units of these types exist.",
      "type": "array",
      "minItems": 1,
      "uniqueItems": true,
      "items": {
        "$ref": "#/$defs/UnitType"
      }
    },
    "policy": {
      "$ref": "#/$defs/Policy"
    },
    "deviations": {
      "description": "Justifications for what was loosened, dropped or replaced; one per criterion id and group id of the base, and one for the outcome.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/Deviation"
      }
    },
    "unitClasses": {
      "description": "Classes by which targets, applicability and rankings may differ; each unit type belongs to at most one.",
      "type": "array",
      "maxItems": 50,
      "items": {
        "$ref": "#/$defs/UnitClass"
      }
    },
    "outcome": {
      "$ref": "#/$defs/Outcome"
    },
    "profile": {
      "description": "Figures of the unit, asked once per round.",
      "type": "array",
      "maxItems": 200,
      "items": {
        "$ref": "#/$defs/Input"
      }
    },
    "registers": {
      "type": "array",
      "maxItems": 200,
      "items": {
        "$ref": "#/$defs/Register"
      }
    },
    "groups": {
      "type": "array",
      "maxItems": 500,
      "items": {
        "$ref": "#/$defs/Group"
      }
    },
    "criteria": {
      "type": "array",
      "maxItems": 500,
      "items": {
        "$ref": "#/$defs/Criterion"
      }
    },
    "stages": {
      "type": "array",
      "maxItems": 50,
      "items": {
        "$ref": "#/$defs/Stage"
      }
    },
    "reportForms": {
      "type": "array",
      "maxItems": 50,
      "items": {
        "$ref": "#/$defs/ReportForm"
      }
    },
    "legalBases": {
      "type": "array",
      "maxItems": 1000,
      "items": {
        "$ref": "#/$defs/LegalBasis"
      }
    }
  },
  "$defs": {
    "Id": {
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
      "maxLength": 80
    },
    "SetId": {
      "type": "string",
      "pattern": "^[a-z0-9-]+(/[a-z0-9-]+)+$"
    },
    "SetRef": {
      "description": "id@version#digest",
      "type": "string",
      "pattern": "^[a-z0-9/-]+@[0-9.]+(#sha256-[0-9a-f]{64})?$"
    },
    "Name": {
      "description": "Name usable in formulas.",
      "type": "string",
      "pattern": "^[a-z][A-Za-z0-9_]*$",
      "maxLength": 40
    },
    "Text": {
      "type": "string",
      "minLength": 1,
      "maxLength": 10000
    },
    "Code": {
      "description": "As printed.",
      "type": "string",
      "maxLength": 500
    },
    "ReadingNote": {
      "description": "What was decided where the printed text is unclear, and why.",
      "type": "string"
    },
    "Formula": {
      "description": "Over the names declared where it stands: + - * /, == != < <= > >= (no chains), and or not, if min max round sum count filled has; an option is compared as 'o1'.",
      "type": "string",
      "minLength": 1,
      "maxLength": 500
    },
    "Weight": {
      "description": "Counts where the level above is a mean; default 1.",
      "type": "number",
      "exclusiveMinimum": 0
    },
    "Share": {
      "description": "Part of the maximum: a number, or an exact fraction such as \"1/2\", of up to six digits each.",
      "oneOf": [
        {
          "type": "number",
          "minimum": 0,
          "maximum": 1
        },
        {
          "type": "string",
          "pattern": "^[0-9]+/[1-9][0-9]*$",
          "maxLength": 13
        }
      ]
    },
    "Decision": {
      "title": "Decision",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "number",
        "date",
        "issuer"
      ],
      "properties": {
        "number": {
          "type": "string"
        },
        "date": {
          "type": "string",
          "format": "date"
        },
        "issuer": {
          "type": "string"
        },
        "title": {
          "type": "string"
        },
        "effectiveFrom": {
          "type": "string",
          "format": "date"
        },
        "readingNote": {
          "$ref": "#/$defs/ReadingNote"
        }
      }
    },
    "LegalBasis": {
      "title": "LegalBasis",
      "description": "What the set cites. Whether it is still in force is platform data, since a published set never changes.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "title"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "number": {
          "type": "string"
        },
        "date": {
          "type": "string",
          "format": "date"
        },
        "issuer": {
          "type": "string"
        },
        "title": {
          "$ref": "#/$defs/Text"
        },
        "readingNote": {
          "$ref": "#/$defs/ReadingNote"
        }
      }
    },
    "Policy": {
      "title": "Policy",
      "description": "What sets derived from this one may do; a criterion may override it.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "add": {
          "$ref": "#/$defs/Leave"
        },
        "tighten": {
          "$ref": "#/$defs/Leave"
        },
        "loosen": {
          "$ref": "#/$defs/Leave"
        },
        "drop": {
          "$ref": "#/$defs/Leave"
        },
        "change": {
          "$ref": "#/$defs/Leave"
        },
        "reword": {
          "$ref": "#/$defs/Leave"
        },
        "floor": {
          "$ref": "#/$defs/LevelTargets"
        }
      }
    },
    "Leave": {
      "enum": [
        "free",
        "justified",
        "forbidden"
      ]
    },
    "Deviation": {
      "title": "Deviation",
      "description": "Why the set departs from its base in one thing: a criterion, a group or the outcome.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "reason",
        "legalBases"
      ],
      "oneOf": [
        {
          "required": [
            "criterion"
          ]
        },
        {
          "required": [
            "group"
          ]
        },
        {
          "required": [
            "outcome"
          ]
        }
      ],
      "properties": {
        "criterion": {
          "description": "Id of a criterion of the base.",
          "$ref": "#/$defs/Id"
        },
        "group": {
          "description": "Id of a group of the base.",
          "$ref": "#/$defs/Id"
        },
        "outcome": {
          "description": "How the whole set comes to its result.",
          "const": true
        },
        "reason": {
          "$ref": "#/$defs/Text"
        },
        "legalBases": {
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Id"
          }
        }
      }
    },
    "UnitType": {
      "enum": [
        "tinh",
        "so",
        "huyen",
        "xa",
        "phuong",
        "thi-tran",
        "dac-khu"
      ]
    },
    "UnitClass": {
      "title": "UnitClass",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "name",
        "types"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "types": {
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/UnitType"
          }
        }
      }
    },
    "Outcome": {
      "title": "Outcome",
      "type": "object",
      "discriminator": {
        "propertyName": "kind"
      },
      "required": [
        "kind"
      ],
      "oneOf": [
        {
          "$ref": "#/$defs/LevelsOutcome"
        },
        {
          "$ref": "#/$defs/PointsOutcome"
        }
      ]
    },
    "LevelsOutcome": {
      "title": "LevelsOutcome",
      "description": "Cumulative levels, lowest first. Level k is reached when k−1 is and the required share of the criteria applicable at k is met.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "levels"
      ],
      "properties": {
        "kind": {
          "const": "levels"
        },
        "levels": {
          "type": "array",
          "maxItems": 50,
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Level"
          }
        },
        "notApplicable": {
          "description": "What a criterion that does not apply does to the share of a level at which it has a target: it is left out (default), or counts as met.",
          "enum": [
            "leaveOut",
            "met"
          ]
        }
      }
    },
    "Level": {
      "title": "Level",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "name"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "nameEn": {
          "type": "string"
        },
        "share": {
          "description": "Percent of applicable criteria that must be met; default 100.",
          "type": "number",
          "exclusiveMinimum": 0,
          "maximum": 100
        }
      }
    },
    "PointsOutcome": {
      "title": "PointsOutcome",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "max"
      ],
      "properties": {
        "kind": {
          "const": "points"
        },
        "max": {
          "description": "Sum of the maxima outside bonus groups; deductions (negative maxima) may be left out.",
          "type": "number",
          "exclusiveMinimum": 0
        },
        "scale": {
          "description": "Total is shown on 0..scale; default max.",
          "type": "number",
          "exclusiveMinimum": 0
        },
        "decimals": {
          "type": "integer",
          "minimum": 0,
          "maximum": 6
        },
        "combine": {
          "description": "How the top groups make the total: added up (default), or their earned shares averaged by weight.",
          "enum": [
            "sum",
            "mean"
          ]
        },
        "notApplicable": {
          "description": "What a criterion that does not apply does to the total: it keeps its maximum and earns nothing (default), it earns its maximum, total and maximum shrink, or both shrink and the total is rescaled.",
          "enum": [
            "zero",
            "full",
            "leaveOut",
            "rescale"
          ]
        },
        "bands": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "$ref": "#/$defs/Band"
          }
        },
        "rankings": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Ranking"
          }
        }
      }
    },
    "Band": {
      "title": "Band",
      "description": "Highest first; the first whose total and gates are reached.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "name",
        "from"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "from": {
          "type": "number"
        },
        "eachGroup": {
          "description": "Percent of its maximum that every top group must reach.",
          "type": "number",
          "minimum": 0,
          "maximum": 100
        },
        "groups": {
          "description": "Percent of their maximum that these groups, at any depth, must reach.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/GroupGate"
          }
        },
        "requires": {
          "description": "Criteria that must be earned in full; of a deduction nothing may be taken off, of a criterion for information the measure must be true. A class is capped by a flag where every class above it requires the flag.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Id"
          }
        }
      }
    },
    "GroupGate": {
      "title": "GroupGate",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "group",
        "percent"
      ],
      "properties": {
        "group": {
          "$ref": "#/$defs/Id"
        },
        "percent": {
          "type": "number",
          "minimum": 0,
          "maximum": 100
        }
      }
    },
    "Ranking": {
      "title": "Ranking",
      "description": "Ties share a rank, the next is skipped (1-2-2-4).",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "group": {
          "$ref": "#/$defs/Id"
        },
        "perUnitClass": {
          "type": "boolean"
        },
        "rounded": {
          "description": "Units are ranked by the points as shown; otherwise by the exact ones.",
          "type": "boolean"
        }
      }
    },
    "Group": {
      "title": "Group",
      "description": "A heading, at any depth. It prints before its first criterion; its points are the sum of what lies in it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "code",
        "name"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "code": {
          "$ref": "#/$defs/Code"
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "nameEn": {
          "type": "string"
        },
        "parent": {
          "$ref": "#/$defs/Id"
        },
        "max": {
          "description": "Printed maximum; checked against the sum of the parts, or, with rescale, what the parts are scaled to.",
          "type": "number"
        },
        "rescale": {
          "description": "Earned share of the parts times max.",
          "type": "boolean"
        },
        "combine": {
          "description": "How the parts make the group: added up (default), their earned shares averaged by weight and times max, or only the part with the most points.",
          "enum": [
            "sum",
            "mean",
            "best"
          ]
        },
        "weight": {
          "$ref": "#/$defs/Weight"
        },
        "bonus": {
          "description": "Adds to the total but not to its maximum.",
          "type": "boolean"
        },
        "cap": {
          "title": "Cap",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "min": {
              "type": "number"
            },
            "max": {
              "type": "number"
            }
          }
        },
        "lead": {
          "type": "string"
        },
        "coordinate": {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "tasks": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Task"
          }
        },
        "sourceText": {
          "type": "string"
        },
        "readingNote": {
          "$ref": "#/$defs/ReadingNote"
        }
      }
    },
    "Criterion": {
      "title": "Criterion",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "code",
        "group",
        "name",
        "inputs"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "code": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        },
        "group": {
          "$ref": "#/$defs/Id"
        },
        "replaces": {
          "description": "Ids of the base that this criterion takes the place of (split, merge, replacement).",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Id"
          }
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "nameEn": {
          "type": "string"
        },
        "measureUnit": {
          "type": "string"
        },
        "inputs": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "$ref": "#/$defs/Input"
          }
        },
        "measure": {
          "description": "Formula over the inputs; left out for a lone input.",
          "$ref": "#/$defs/Formula"
        },
        "rule": {
          "description": "Left out: for information only.",
          "$ref": "#/$defs/Rule"
        },
        "weight": {
          "$ref": "#/$defs/Weight"
        },
        "ifUndefined": {
          "description": "When the measure divides by zero; default undefined.",
          "$ref": "#/$defs/IfUndefined"
        },
        "expect": {
          "description": "Plausibility, such as a <= b: a warning where it fails, never a refusal; also bounds the search for tightened/loosened witnesses.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Formula"
          }
        },
        "appliesTo": {
          "$ref": "#/$defs/AppliesTo"
        },
        "mayDeclareNotApplicable": {
          "type": "boolean"
        },
        "evidence": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Evidence"
          }
        },
        "requirement": {
          "description": "What is asked for, as printed, where that is more than the name.",
          "type": "string"
        },
        "guidance": {
          "type": "string"
        },
        "dataSource": {
          "type": "string"
        },
        "enteredBy": {
          "$ref": "#/$defs/EnteredBy"
        },
        "timing": {
          "$ref": "#/$defs/Timing"
        },
        "verifiedBy": {
          "type": "string"
        },
        "lead": {
          "type": "string"
        },
        "coordinate": {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "tasks": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Task"
          }
        },
        "legalBases": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Citation"
          }
        },
        "sourceText": {
          "description": "As printed.",
          "type": "string"
        },
        "readingNote": {
          "$ref": "#/$defs/ReadingNote"
        },
        "policy": {
          "$ref": "#/$defs/Policy"
        }
      }
    },
    "IfUndefined": {
      "enum": [
        "undefined",
        "notApplicable",
        "full",
        "zero"
      ]
    },
    "AppliesTo": {
      "title": "AppliesTo",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "unitClasses": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Id"
          }
        },
        "when": {
          "description": "Over the profile.",
          "$ref": "#/$defs/Formula"
        }
      }
    },
    "Citation": {
      "title": "Citation",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "basis"
      ],
      "properties": {
        "basis": {
          "$ref": "#/$defs/Id"
        },
        "clause": {
          "type": "string"
        }
      }
    },
    "Evidence": {
      "title": "Evidence",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "name"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "required": {
          "type": "boolean"
        },
        "register": {
          "$ref": "#/$defs/Id"
        }
      }
    },
    "Task": {
      "title": "Task",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "name"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "lead": {
          "type": "string"
        },
        "coordinate": {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      }
    },
    "Input": {
      "title": "Input",
      "type": "object",
      "discriminator": {
        "propertyName": "kind"
      },
      "required": [
        "kind"
      ],
      "oneOf": [
        {
          "$ref": "#/$defs/NumberInput"
        },
        {
          "$ref": "#/$defs/BooleanInput"
        },
        {
          "$ref": "#/$defs/OptionsInput"
        },
        {
          "$ref": "#/$defs/TextInput"
        },
        {
          "$ref": "#/$defs/DateInput"
        }
      ]
    },
    "NumberInput": {
      "title": "NumberInput",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "kind",
        "name"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Name"
        },
        "kind": {
          "enum": [
            "number",
            "count",
            "percent",
            "money"
          ]
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "help": {
          "type": "string"
        },
        "enteredBy": {
          "$ref": "#/$defs/EnteredBy"
        },
        "timing": {
          "$ref": "#/$defs/Timing"
        },
        "measureUnit": {
          "type": "string"
        },
        "min": {
          "type": "number"
        },
        "max": {
          "type": "number"
        },
        "decimals": {
          "type": "integer",
          "minimum": 0,
          "maximum": 6
        },
        "per": {
          "$ref": "#/$defs/Period"
        },
        "from": {
          "$ref": "#/$defs/From"
        }
      }
    },
    "BooleanInput": {
      "title": "BooleanInput",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "kind",
        "name"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Name"
        },
        "kind": {
          "const": "boolean"
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "help": {
          "type": "string"
        },
        "enteredBy": {
          "$ref": "#/$defs/EnteredBy"
        },
        "timing": {
          "$ref": "#/$defs/Timing"
        },
        "yes": {
          "type": "string"
        },
        "no": {
          "type": "string"
        },
        "per": {
          "$ref": "#/$defs/Period"
        },
        "from": {
          "$ref": "#/$defs/From"
        }
      }
    },
    "OptionsInput": {
      "title": "OptionsInput",
      "description": "choice: exactly one; checklist: any number, none included.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "kind",
        "name",
        "options"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Name"
        },
        "kind": {
          "enum": [
            "choice",
            "checklist"
          ]
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "help": {
          "type": "string"
        },
        "enteredBy": {
          "$ref": "#/$defs/EnteredBy"
        },
        "timing": {
          "$ref": "#/$defs/Timing"
        },
        "options": {
          "type": "array",
          "maxItems": 200,
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Option"
          }
        },
        "per": {
          "$ref": "#/$defs/Period"
        },
        "from": {
          "$ref": "#/$defs/From"
        }
      }
    },
    "Option": {
      "title": "Option",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "name"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Name"
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "exclusive": {
          "description": "In a checklist: ticked alone (\"none of these\").",
          "type": "boolean"
        }
      }
    },
    "TextInput": {
      "title": "TextInput",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "kind",
        "name"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Name"
        },
        "kind": {
          "const": "text"
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "help": {
          "type": "string"
        },
        "enteredBy": {
          "$ref": "#/$defs/EnteredBy"
        },
        "timing": {
          "$ref": "#/$defs/Timing"
        },
        "from": {
          "$ref": "#/$defs/From"
        }
      }
    },
    "DateInput": {
      "title": "DateInput",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "kind",
        "name"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Name"
        },
        "kind": {
          "const": "date"
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "help": {
          "type": "string"
        },
        "enteredBy": {
          "$ref": "#/$defs/EnteredBy"
        },
        "timing": {
          "$ref": "#/$defs/Timing"
        },
        "per": {
          "$ref": "#/$defs/Period"
        },
        "from": {
          "$ref": "#/$defs/From"
        }
      }
    },
    "EnteredBy": {
      "description": "Who in the unit enters it, as printed; on an input before that of its criterion.",
      "type": "string"
    },
    "Timing": {
      "title": "Timing",
      "description": "For which time figures count: as they stand at a date, or added up over the year of the round or a part of it. Left out: nothing is said. On an input before that of its criterion. Never decides; shown to whoever enters the figure.",
      "type": "object",
      "discriminator": {
        "propertyName": "kind"
      },
      "required": [
        "kind"
      ],
      "oneOf": [
        {
          "title": "AtDateTiming",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "kind"
          ],
          "properties": {
            "kind": {
              "const": "atDate"
            },
            "date": {
              "description": "Left out: the day of reporting.",
              "$ref": "#/$defs/DayOfYear"
            },
            "name": {
              "description": "As printed.",
              "type": "string"
            }
          }
        },
        {
          "title": "OverYearTiming",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "kind"
          ],
          "properties": {
            "kind": {
              "const": "overYear"
            },
            "from": {
              "description": "First day; after \"to\" it lies in the year before. Default 01-01.",
              "$ref": "#/$defs/DayOfYear"
            },
            "to": {
              "description": "Last day; default 12-31.",
              "$ref": "#/$defs/DayOfYear"
            },
            "name": {
              "description": "As printed.",
              "type": "string"
            }
          }
        }
      ]
    },
    "DayOfYear": {
      "description": "Month and day.",
      "type": "string",
      "pattern": "^[0-1][0-9]-[0-3][0-9]$"
    },
    "Period": {
      "description": "Asked once for each of these in the year; the answer is keyed by period. Formulas read it through sum, min, max or count over the periods, inside a rule of kind periods also directly.",
      "enum": [
        "month",
        "quarter",
        "halfYear"
      ]
    },
    "From": {
      "title": "From",
      "description": "Where an input comes from when the unit does not type it.",
      "type": "object",
      "discriminator": {
        "propertyName": "kind"
      },
      "required": [
        "kind"
      ],
      "oneOf": [
        {
          "$ref": "#/$defs/FromProfile"
        },
        {
          "$ref": "#/$defs/FromRegister"
        },
        {
          "$ref": "#/$defs/FromLowerUnits"
        },
        {
          "$ref": "#/$defs/FromCriterion"
        },
        {
          "$ref": "#/$defs/FromOutcome"
        },
        {
          "$ref": "#/$defs/FromSupplied"
        }
      ]
    },
    "FromProfile": {
      "title": "FromProfile",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "field"
      ],
      "properties": {
        "kind": {
          "const": "profile"
        },
        "field": {
          "$ref": "#/$defs/Name"
        }
      }
    },
    "FromRegister": {
      "title": "FromRegister",
      "description": "Rows for which a condition over the columns holds, the sum of a column, or a total typed in the foot of the register.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "register"
      ],
      "properties": {
        "kind": {
          "const": "register"
        },
        "register": {
          "$ref": "#/$defs/Id"
        },
        "where": {
          "$ref": "#/$defs/Formula"
        },
        "sum": {
          "$ref": "#/$defs/Name"
        },
        "total": {
          "$ref": "#/$defs/Name"
        }
      }
    },
    "FromLowerUnits": {
      "title": "FromLowerUnits",
      "description": "Number of subordinate units whose recognised level in the named set is exactly this one (0: none).",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "set",
        "level"
      ],
      "properties": {
        "kind": {
          "const": "lowerUnits"
        },
        "set": {
          "$ref": "#/$defs/SetId"
        },
        "level": {
          "type": "integer",
          "minimum": 0
        }
      }
    },
    "FromCriterion": {
      "title": "FromCriterion",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "criterion"
      ],
      "properties": {
        "kind": {
          "const": "criterion"
        },
        "criterion": {
          "$ref": "#/$defs/Id"
        },
        "value": {
          "description": "Default measure.",
          "enum": [
            "measure",
            "points",
            "share"
          ]
        }
      }
    },
    "FromOutcome": {
      "title": "FromOutcome",
      "description": "The same unit's result under another set.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "set",
        "value"
      ],
      "properties": {
        "kind": {
          "const": "outcome"
        },
        "set": {
          "$ref": "#/$defs/SetId"
        },
        "value": {
          "enum": [
            "points",
            "share",
            "level"
          ]
        }
      }
    },
    "FromSupplied": {
      "title": "FromSupplied",
      "description": "Entered or assigned by an authority, or delivered by another system, not by the unit.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "by"
      ],
      "properties": {
        "kind": {
          "const": "supplied"
        },
        "by": {
          "type": "string"
        },
        "system": {
          "type": "string"
        }
      }
    },
    "Rule": {
      "title": "Rule",
      "type": "object",
      "discriminator": {
        "propertyName": "kind"
      },
      "required": [
        "kind"
      ],
      "oneOf": [
        {
          "$ref": "#/$defs/LevelsRule"
        },
        {
          "$ref": "#/$defs/AllOrNothingRule"
        },
        {
          "$ref": "#/$defs/LinearRule"
        },
        {
          "$ref": "#/$defs/StepsRule"
        },
        {
          "$ref": "#/$defs/OptionsRule"
        },
        {
          "$ref": "#/$defs/PartsRule"
        },
        {
          "$ref": "#/$defs/PeriodsRule"
        },
        {
          "$ref": "#/$defs/PeersRule"
        },
        {
          "$ref": "#/$defs/FormulaRule"
        }
      ]
    },
    "PointsRule": {
      "title": "PointsRule",
      "type": "object",
      "discriminator": {
        "propertyName": "kind"
      },
      "required": [
        "kind"
      ],
      "oneOf": [
        {
          "$ref": "#/$defs/AllOrNothingRule"
        },
        {
          "$ref": "#/$defs/LinearRule"
        },
        {
          "$ref": "#/$defs/StepsRule"
        },
        {
          "$ref": "#/$defs/OptionsRule"
        },
        {
          "$ref": "#/$defs/FormulaRule"
        }
      ]
    },
    "LevelsRule": {
      "title": "LevelsRule",
      "description": "One target per level of the outcome, lowest first; by unit class where they differ. Whoever meets the target of a level meets those below it.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "targets"
      ],
      "properties": {
        "kind": {
          "const": "levels"
        },
        "targets": {
          "oneOf": [
            {
              "$ref": "#/$defs/LevelTargets"
            },
            {
              "type": "object",
              "minProperties": 1,
              "additionalProperties": {
                "$ref": "#/$defs/LevelTargets"
              }
            }
          ]
        }
      }
    },
    "LevelTargets": {
      "type": "array",
      "items": {
        "$ref": "#/$defs/Target"
      }
    },
    "Target": {
      "description": "A minimum of the measure; true; null (not applicable at this level); a condition; or a number assigned per unit and round.",
      "oneOf": [
        {
          "type": "number"
        },
        {
          "const": true
        },
        {
          "type": "null"
        },
        {
          "$ref": "#/$defs/Condition"
        },
        {
          "$ref": "#/$defs/Assigned"
        }
      ]
    },
    "Condition": {
      "title": "Condition",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "when"
      ],
      "properties": {
        "when": {
          "$ref": "#/$defs/Formula"
        },
        "name": {
          "description": "As printed in the table.",
          "type": "string"
        }
      }
    },
    "Assigned": {
      "title": "Assigned",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "assigned"
      ],
      "properties": {
        "assigned": {
          "const": true
        },
        "default": {
          "type": "number"
        }
      }
    },
    "AllOrNothingRule": {
      "title": "AllOrNothingRule",
      "description": "Full when the measure is true, or at least `at`, or when the condition holds.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "max"
      ],
      "properties": {
        "kind": {
          "const": "allOrNothing"
        },
        "max": {
          "type": "number"
        },
        "at": {
          "type": "number"
        },
        "when": {
          "$ref": "#/$defs/Formula"
        },
        "exceptions": {
          "$ref": "#/$defs/Exceptions"
        }
      }
    },
    "LinearRule": {
      "title": "LinearRule",
      "description": "measure / fullAt of the maximum, never more than all of it. With zeroAt the line starts there instead of at 0; above fullAt it takes points off the maximum.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "max",
        "fullAt"
      ],
      "properties": {
        "kind": {
          "const": "linear"
        },
        "max": {
          "type": "number"
        },
        "fullAt": {
          "type": "number"
        },
        "zeroAt": {
          "description": "Where nothing is earned; default 0.",
          "type": "number"
        },
        "exceptions": {
          "$ref": "#/$defs/Exceptions"
        }
      }
    },
    "StepsRule": {
      "title": "StepsRule",
      "description": "The first step whose `from` the measure reaches, highest first; none: nothing. A step earns a share, points, or the measure itself over a number.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "max",
        "steps"
      ],
      "properties": {
        "kind": {
          "const": "steps"
        },
        "max": {
          "type": "number"
        },
        "steps": {
          "type": "array",
          "maxItems": 100,
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Step"
          }
        },
        "exceptions": {
          "$ref": "#/$defs/Exceptions"
        }
      }
    },
    "Step": {
      "oneOf": [
        {
          "title": "ShareStep",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "share"
          ],
          "properties": {
            "from": {
              "type": "number"
            },
            "share": {
              "$ref": "#/$defs/Share"
            }
          }
        },
        {
          "title": "AbsoluteStep",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "points"
          ],
          "properties": {
            "from": {
              "type": "number"
            },
            "points": {
              "type": "number"
            }
          }
        },
        {
          "title": "ValueStep",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "valueOver"
          ],
          "properties": {
            "from": {
              "type": "number"
            },
            "valueOver": {
              "type": "number",
              "exclusiveMinimum": 0
            }
          }
        }
      ]
    },
    "OptionsRule": {
      "title": "OptionsRule",
      "description": "Share of the chosen option, or sum of the shares of the ticked ones; \"equal\": ticked / all.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "max",
        "shares"
      ],
      "properties": {
        "kind": {
          "const": "options"
        },
        "max": {
          "type": "number"
        },
        "of": {
          "$ref": "#/$defs/Name"
        },
        "shares": {
          "oneOf": [
            {
              "const": "equal"
            },
            {
              "type": "object",
              "additionalProperties": {
                "$ref": "#/$defs/Share"
              }
            }
          ]
        },
        "exceptions": {
          "$ref": "#/$defs/Exceptions"
        }
      }
    },
    "PartsRule": {
      "title": "PartsRule",
      "description": "One row that adds up several independent parts over the same inputs, or takes the best of them (either/or).",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "max",
        "parts"
      ],
      "properties": {
        "kind": {
          "const": "parts"
        },
        "max": {
          "type": "number"
        },
        "parts": {
          "type": "array",
          "maxItems": 50,
          "minItems": 2,
          "items": {
            "$ref": "#/$defs/Part"
          }
        },
        "combine": {
          "description": "Default sum.",
          "enum": [
            "sum",
            "best"
          ]
        },
        "exceptions": {
          "$ref": "#/$defs/Exceptions"
        }
      }
    },
    "Part": {
      "title": "Part",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "name",
        "rule"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "measure": {
          "$ref": "#/$defs/Formula"
        },
        "ifUndefined": {
          "$ref": "#/$defs/IfUndefined"
        },
        "rule": {
          "$ref": "#/$defs/PointsRule"
        }
      }
    },
    "PeriodsRule": {
      "title": "PeriodsRule",
      "description": "The inner rule applied to each period of the inputs that have `per`, added up.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "max",
        "each"
      ],
      "properties": {
        "kind": {
          "const": "periods"
        },
        "max": {
          "type": "number"
        },
        "each": {
          "$ref": "#/$defs/PointsRule"
        },
        "exceptions": {
          "$ref": "#/$defs/Exceptions"
        }
      }
    },
    "PeersRule": {
      "title": "PeersRule",
      "description": "minMax: (v − min) / (max − min); shareOfMax: v / max; zScore: z = (v − mean) / deviation, nothing at zeroAt, everything at fullAt; over the frozen peers, the unit itself included. Bounds fix those figures for an edition in place of the peers' own.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "max",
        "method"
      ],
      "properties": {
        "kind": {
          "const": "peers"
        },
        "max": {
          "type": "number"
        },
        "method": {
          "enum": [
            "minMax",
            "shareOfMax",
            "zScore"
          ]
        },
        "zeroAt": {
          "description": "Of zScore; default -3.",
          "type": "number"
        },
        "fullAt": {
          "description": "Of zScore; default 3.",
          "type": "number"
        },
        "among": {
          "description": "Whom the unit is compared with: all of the round (default), those under the same parent, those of its class, or its cluster: those with the same value of a field of the profile.",
          "oneOf": [
            {
              "enum": [
                "round",
                "parent",
                "unitClass"
              ]
            },
            {
              "$ref": "#/$defs/Cluster"
            }
          ]
        },
        "bounds": {
          "$ref": "#/$defs/PeerBounds"
        },
        "exceptions": {
          "$ref": "#/$defs/Exceptions"
        }
      }
    },
    "Cluster": {
      "title": "Cluster",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "field"
      ],
      "properties": {
        "field": {
          "$ref": "#/$defs/Name"
        }
      }
    },
    "PeerBounds": {
      "title": "PeerBounds",
      "type": "object",
      "additionalProperties": false,
      "minProperties": 1,
      "properties": {
        "min": {
          "type": "number"
        },
        "max": {
          "type": "number"
        },
        "mean": {
          "description": "Of zScore.",
          "type": "number"
        },
        "deviation": {
          "description": "Of zScore.",
          "type": "number",
          "exclusiveMinimum": 0
        }
      }
    },
    "FormulaRule": {
      "title": "FormulaRule",
      "description": "Points by formula, kept between 0 and max. The last resort: no tightened/loosened can be computed.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "kind",
        "max",
        "points"
      ],
      "properties": {
        "kind": {
          "const": "formula"
        },
        "max": {
          "type": "number"
        },
        "points": {
          "$ref": "#/$defs/Formula"
        },
        "exceptions": {
          "$ref": "#/$defs/Exceptions"
        }
      }
    },
    "Exceptions": {
      "description": "Looked at first, in order: where a condition holds the row earns this share whatever the rule says.",
      "type": "array",
      "items": {
        "title": "Exception",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "when",
          "share"
        ],
        "properties": {
          "when": {
            "$ref": "#/$defs/Formula"
          },
          "share": {
            "$ref": "#/$defs/Share"
          }
        }
      }
    },
    "Register": {
      "title": "Register",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "code",
        "name",
        "columns"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "code": {
          "$ref": "#/$defs/Code"
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "formName": {
          "description": "Name of the printed form where it holds several lists: registers that follow each other with one code and one form name are printed as one form, each list under its own name, the signatures of the last below.",
          "type": "string"
        },
        "rowNumber": {
          "description": "Heading of the column of row numbers; default STT.",
          "type": "string"
        },
        "columns": {
          "type": "array",
          "maxItems": 200,
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Column"
          }
        },
        "totals": {
          "description": "Figures typed or computed in the foot of the form.",
          "type": "array",
          "maxItems": 200,
          "items": {
            "$ref": "#/$defs/Total"
          }
        },
        "signatures": {
          "description": "One signature each; further lines, such as \"(Ký, ghi rõ họ tên)\", are printed below it.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "retentionMonths": {
          "type": "integer",
          "minimum": 1
        },
        "readingNote": {
          "$ref": "#/$defs/ReadingNote"
        }
      }
    },
    "Column": {
      "title": "Column",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "kind",
        "name"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Name"
        },
        "kind": {
          "enum": [
            "text",
            "boolean",
            "count",
            "number",
            "money",
            "date"
          ]
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "under": {
          "description": "A heading over this column and those beside it that lie under the same.",
          "type": "string"
        },
        "personal": {
          "type": "boolean"
        },
        "required": {
          "type": "boolean"
        }
      }
    },
    "Total": {
      "title": "Total",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "name"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Name"
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "field": {
          "description": "Filled from the profile.",
          "$ref": "#/$defs/Name"
        },
        "where": {
          "description": "Counts rows.",
          "$ref": "#/$defs/Formula"
        },
        "formula": {
          "description": "Over other totals.",
          "$ref": "#/$defs/Formula"
        },
        "measureUnit": {
          "type": "string"
        },
        "print": {
          "description": "Where the printed form has it: as a line below the table (default), as the last row of the table, or not at all.",
          "enum": [
            "foot",
            "row",
            "none"
          ]
        }
      }
    },
    "Stage": {
      "title": "Stage",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "name",
        "kind",
        "by"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "kind": {
          "enum": [
            "registration",
            "selfAssessment",
            "appraisal",
            "opinion",
            "verification",
            "council",
            "recognition",
            "report"
          ]
        },
        "by": {
          "title": "StageActor",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "level"
          ],
          "properties": {
            "level": {
              "enum": [
                "unit",
                "commune",
                "district",
                "department",
                "province",
                "ministry"
              ]
            },
            "body": {
              "type": "string"
            }
          }
        },
        "binding": {
          "type": "boolean"
        },
        "ownValues": {
          "type": "boolean"
        },
        "mayReturnTo": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Id"
          }
        },
        "form": {
          "$ref": "#/$defs/Id"
        },
        "deadline": {
          "$ref": "#/$defs/Deadline"
        },
        "readingNote": {
          "$ref": "#/$defs/ReadingNote"
        }
      }
    },
    "Deadline": {
      "title": "Deadline",
      "type": "object",
      "discriminator": {
        "propertyName": "kind"
      },
      "required": [
        "kind"
      ],
      "oneOf": [
        {
          "title": "YearlyDeadline",
          "description": "“Trước 15/11”: the deadline ends with the day before. “Hết ngày 15/11” is before 16/11.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "kind",
            "before"
          ],
          "properties": {
            "kind": {
              "const": "yearly"
            },
            "before": {
              "$ref": "#/$defs/DayOfYear"
            }
          }
        },
        {
          "title": "OnceDeadline",
          "description": "Of a set that is assessed once.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "kind",
            "before"
          ],
          "properties": {
            "kind": {
              "const": "once"
            },
            "before": {
              "type": "string",
              "format": "date"
            }
          }
        },
        {
          "title": "MonthlyDeadline",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "kind",
            "day"
          ],
          "properties": {
            "kind": {
              "const": "monthly"
            },
            "day": {
              "description": "“Ngày 27”: the deadline ends with this day, or with the last day of a shorter month.",
              "type": "integer",
              "minimum": 1,
              "maximum": 31
            },
            "before": {
              "description": "“Trước ngày 25”: the deadline ends with the day before.",
              "type": "boolean"
            }
          }
        },
        {
          "title": "AfterDeadline",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "kind",
            "stage",
            "days"
          ],
          "properties": {
            "kind": {
              "const": "after"
            },
            "stage": {
              "$ref": "#/$defs/Id"
            },
            "days": {
              "type": "integer",
              "minimum": 1
            }
          }
        }
      ]
    },
    "ReportForm": {
      "title": "ReportForm",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "id",
        "code",
        "name",
        "blocks"
      ],
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "code": {
          "$ref": "#/$defs/Code"
        },
        "name": {
          "$ref": "#/$defs/Text"
        },
        "blocks": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Block"
          }
        },
        "readingNote": {
          "$ref": "#/$defs/ReadingNote"
        }
      }
    },
    "ReportColumn": {
      "title": "ReportColumn",
      "enum": [
        "code",
        "name",
        "measureUnit",
        "target",
        "value",
        "previousValue",
        "verdict",
        "points",
        "max",
        "evidence",
        "note",
        "explanation"
      ]
    },
    "Block": {
      "title": "Block",
      "type": "object",
      "discriminator": {
        "propertyName": "kind"
      },
      "required": [
        "kind"
      ],
      "oneOf": [
        {
          "title": "LetterheadBlock",
          "description": "Issuer and number on the left, the national motto and the date on the right. Texts may hold {placeholders}.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "kind"
          ],
          "properties": {
            "kind": {
              "const": "letterhead"
            },
            "issuer": {
              "description": "Lines of the issuer, the issuing body last; default: the body that writes the form.",
              "type": "array",
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/Text"
              }
            },
            "symbol": {
              "description": "What follows the number, such as \"/BC-UBND\"; empty: a number without a symbol.",
              "type": "string"
            },
            "about": {
              "description": "What a letter is about, under the number, such as \"V/v …\".",
              "type": "string"
            },
            "dateline": {
              "description": "Place and date as printed; default: place, day, month and year.",
              "type": "string"
            }
          }
        },
        {
          "title": "HeadingBlock",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "kind",
            "text"
          ],
          "properties": {
            "kind": {
              "const": "heading"
            },
            "text": {
              "type": "string"
            }
          }
        },
        {
          "title": "ParagraphBlock",
          "description": "Text with {placeholders}; `ask` makes it a field of the dossier, whose content follows the text, or stands where the text has its name in braces.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "kind",
            "text"
          ],
          "properties": {
            "kind": {
              "const": "paragraph"
            },
            "text": {
              "type": "string"
            },
            "ask": {
              "$ref": "#/$defs/Name"
            },
            "label": {
              "description": "What the field is called on the screen; default the text.",
              "type": "string"
            }
          }
        },
        {
          "title": "CriteriaBlock",
          "description": "One row a criterion, grouped. `value` is the result of the stage that writes the form, `previousValue` that of the stage with values of its own before it.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "kind",
            "columns"
          ],
          "properties": {
            "kind": {
              "const": "criteriaTable"
            },
            "landscape": {
              "type": "boolean"
            },
            "columns": {
              "type": "array",
              "items": {
                "$ref": "#/$defs/ReportColumn"
              }
            },
            "headings": {
              "title": "ColumnHeadings",
              "description": "Printed headings of columns; a column without one has its usual heading.",
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "code": {
                  "$ref": "#/$defs/Text"
                },
                "name": {
                  "$ref": "#/$defs/Text"
                },
                "measureUnit": {
                  "$ref": "#/$defs/Text"
                },
                "target": {
                  "$ref": "#/$defs/Text"
                },
                "value": {
                  "$ref": "#/$defs/Text"
                },
                "previousValue": {
                  "$ref": "#/$defs/Text"
                },
                "verdict": {
                  "$ref": "#/$defs/Text"
                },
                "points": {
                  "$ref": "#/$defs/Text"
                },
                "max": {
                  "$ref": "#/$defs/Text"
                },
                "evidence": {
                  "$ref": "#/$defs/Text"
                },
                "note": {
                  "$ref": "#/$defs/Text"
                },
                "explanation": {
                  "$ref": "#/$defs/Text"
                }
              }
            }
          }
        },
        {
          "title": "CriteriaListBlock",
          "description": "A heading a criterion with requirement, result, evidence, verdict.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "kind"
          ],
          "properties": {
            "kind": {
              "const": "criteriaList"
            },
            "group": {
              "$ref": "#/$defs/Id"
            }
          }
        },
        {
          "title": "RegisterBlock",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "kind",
            "register"
          ],
          "properties": {
            "kind": {
              "const": "register"
            },
            "register": {
              "$ref": "#/$defs/Id"
            }
          }
        },
        {
          "title": "SignatureBlock",
          "description": "The signer’s title, further lines such as \"(Ký tên, đóng dấu)\" below it, and the recipients on the left.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "kind",
            "title"
          ],
          "properties": {
            "kind": {
              "const": "signature"
            },
            "title": {
              "type": "string"
            },
            "recipients": {
              "type": "array",
              "items": {
                "type": "string"
              }
            }
          }
        }
      ]
    }
  }
} as const;

/** schema/responses.schema.json */
export const responseFileSchema = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:tieuchi:responses-1",
  "title": "ResponseFile",
  "description": "Answers of one or more units to one criteria set. The responses of one file are each other's peers. What an answer must look like for a particular set is said by the answer schema generated from that set.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "responses"
  ],
  "properties": {
    "responses": {
      "type": "array",
      "items": {
        "$ref": "#/$defs/UnitResponse"
      }
    }
  },
  "$defs": {
    "UnitResponse": {
      "title": "UnitResponse",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "unit",
        "answers"
      ],
      "properties": {
        "unit": {
          "$ref": "#/$defs/ResponseUnit"
        },
        "registeredLevel": {
          "description": "1-based level that the unit registered for.",
          "type": "integer",
          "minimum": 1
        },
        "profile": {
          "description": "Figures of the unit, by field of the set's profile.",
          "type": "object",
          "additionalProperties": {
            "$ref": "#/$defs/Value"
          }
        },
        "targets": {
          "description": "Targets assigned to this unit for this round, by criterion id.",
          "type": "object",
          "additionalProperties": {
            "type": "number"
          }
        },
        "outcomes": {
          "description": "Results of the same unit under other sets, by set id.",
          "type": "object",
          "additionalProperties": {
            "$ref": "#/$defs/ForeignOutcome"
          }
        },
        "registers": {
          "description": "Rows, or only the totals, of the set's registers, by register id.",
          "type": "object",
          "additionalProperties": {
            "$ref": "#/$defs/RegisterContent"
          }
        },
        "answers": {
          "description": "By criterion id. A criterion that is left out is missing.",
          "type": "object",
          "additionalProperties": {
            "$ref": "#/$defs/Answer"
          }
        }
      }
    },
    "ResponseUnit": {
      "title": "ResponseUnit",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "code",
        "type"
      ],
      "properties": {
        "code": {
          "type": "string",
          "minLength": 1
        },
        "type": {
          "enum": [
            "tinh",
            "so",
            "huyen",
            "xa",
            "phuong",
            "thi-tran",
            "dac-khu"
          ]
        },
        "parent": {
          "type": "string"
        },
        "name": {
          "type": "string"
        }
      }
    },
    "ForeignOutcome": {
      "title": "ForeignOutcome",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "points": {
          "type": "number"
        },
        "share": {
          "type": "number"
        },
        "level": {
          "type": "integer",
          "minimum": 0
        }
      }
    },
    "RegisterContent": {
      "oneOf": [
        {
          "title": "RegisterRows",
          "type": "array",
          "items": {
            "$ref": "#/$defs/RegisterRow"
          }
        },
        {
          "title": "RegisterTotals",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "totals"
          ],
          "properties": {
            "totals": {
              "type": "object",
              "additionalProperties": {
                "type": "number"
              }
            }
          }
        }
      ]
    },
    "RegisterRow": {
      "title": "RegisterRow",
      "type": "object",
      "additionalProperties": {
        "type": [
          "string",
          "number",
          "boolean",
          "null"
        ]
      }
    },
    "Answer": {
      "oneOf": [
        {
          "$ref": "#/$defs/NotApplicableAnswer"
        },
        {
          "$ref": "#/$defs/InputsAnswer"
        }
      ]
    },
    "NotApplicableAnswer": {
      "title": "NotApplicableAnswer",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "notApplicable"
      ],
      "properties": {
        "notApplicable": {
          "const": true
        },
        "reason": {
          "type": "string"
        }
      }
    },
    "InputsAnswer": {
      "title": "InputsAnswer",
      "description": "By input id; null or left out: not answered.",
      "type": "object",
      "properties": {
        "notApplicable": false
      },
      "additionalProperties": {
        "$ref": "#/$defs/Value"
      }
    },
    "Value": {
      "description": "A number, yes or no, an option id, a text or date, the ids of ticked options; or one of these per period.",
      "oneOf": [
        {
          "$ref": "#/$defs/ScalarValue"
        },
        {
          "type": "object",
          "additionalProperties": {
            "$ref": "#/$defs/ScalarValue"
          }
        }
      ]
    },
    "ScalarValue": {
      "oneOf": [
        {
          "type": [
            "number",
            "boolean",
            "string",
            "null"
          ]
        },
        {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      ]
    }
  }
} as const;
