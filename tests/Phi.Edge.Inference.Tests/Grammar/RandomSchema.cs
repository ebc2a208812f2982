using System.Text.Json.Nodes;

namespace Phi.Edge.Inference.Tests.Grammar;

/// <summary>Draws satisfiable schemas that use every supported keyword.</summary>
internal sealed class RandomSchema(Random random)
{
    private static readonly string[] Names = ["a", "ab", "abc", "name", "value", "né", "日本", "q\"uote", "tab\t", "type", ""];
    private static readonly string[] Patterns =
    [
        "^[a-z]{2,4}$", "^(on|off)?$", "\\d{3}", "^[^a-z]+$", "^\\w+@\\w+\\.(com|org)$", "^.{0,3}$", "é|日本$", "^[\"\\\\\\n]{1,3}$",
        "^-?\\d+(\\.\\d+)?$", "^\\S+( \\S+)*$", "^a|b$",
    ];

    public JsonObject Document()
    {
        var root = Schema(3);
        root["$defs"] = new JsonObject
        {
            ["tree"] = JsonNode.Parse("""{"type":"object","properties":{"v":{"type":"integer","minimum":0,"maximum":9},"c":{"type":"array","items":{"$ref":"#/$defs/tree"},"maxItems":3}},"required":["v"]}"""),
            ["list"] = JsonNode.Parse("""{"anyOf":[{"type":"null"},{"type":"array","prefixItems":[{"type":"boolean"},{"$ref":"#/$defs/list"}],"items":false,"minItems":2}]}"""),
        };
        return root;
    }

    private JsonObject Schema(int depth)
    {
        var schema = random.Next(depth > 0 ? 14 : 9) switch
        {
            0 => new JsonObject { ["type"] = "boolean" },
            1 => new JsonObject { ["type"] = "null" },
            2 => Integer(),
            3 => Number(),
            4 or 5 => Text(),
            6 => new JsonObject { ["enum"] = JsonNode.Parse("""["on","once","öffnen","😀",1,1.50,null,{"a":[1,"b"]},"\u0007"]""") },
            7 => new JsonObject { ["const"] = JsonNode.Parse("""{"x":["y",{}]}""") },
            8 => new JsonObject { ["$ref"] = random.Next(2) == 0 ? "#/$defs/tree" : "#/$defs/list" },
            9 or 10 => Object(depth),
            11 => Array(depth),
            12 => new JsonObject { ["anyOf"] = new JsonArray(Schema(depth - 1), Schema(depth - 1), Schema(depth - 1)) },
            _ => Polymorphic(depth),
        };
        if (random.Next(4) == 0)
            schema["description"] = "Ignored.";
        return schema;
    }

    private JsonObject Integer()
    {
        var low = random.Next(-2000, 2000);
        var schema = new JsonObject { ["type"] = "integer" };
        if (random.Next(3) > 0)
            schema[random.Next(2) == 0 ? "minimum" : "exclusiveMinimum"] = low;
        if (random.Next(3) > 0)
            schema[random.Next(2) == 0 ? "maximum" : "exclusiveMaximum"] = low + random.Next(20, 3000);
        if (random.Next(4) == 0)
            schema["multipleOf"] = random.Next(1, 9);
        return schema;
    }

    private JsonObject Number()
    {
        var low = random.Next(-200_000, 200_000) / 1000m;
        var schema = new JsonObject { ["type"] = random.Next(3) == 0 ? new JsonArray("number", "null") : "number" };
        if (random.Next(3) > 0)
            schema[random.Next(2) == 0 ? "minimum" : "exclusiveMinimum"] = low;
        if (random.Next(3) > 0)
            schema[random.Next(2) == 0 ? "maximum" : "exclusiveMaximum"] = low + (random.Next(1000, 30_000) / 1000m);
        if (random.Next(4) == 0)
            schema["multipleOf"] = new[] { 0.01m, 0.5m, 0.25m }[random.Next(3)];
        return schema;
    }

    private JsonObject Text()
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (random.Next(3) == 0)
        {
            schema["pattern"] = Patterns[random.Next(Patterns.Length)];
            return schema;
        }
        var least = random.Next(5);
        if (random.Next(2) == 0)
            schema["minLength"] = least;
        if (random.Next(4) > 0)
            schema["maxLength"] = least + random.Next(12);
        return schema;
    }

    private JsonObject Object(int depth)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var name in Names.OrderBy(_ => random.Next()).Take(random.Next(6)).ToArray())
        {
            properties[name] = Schema(depth - 1);
            if (random.Next(2) == 0)
                required.Add(name);
        }
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required };
        if (random.Next(4) == 0)
            schema["additionalProperties"] = random.Next(3) == 0 ? true : Schema(0);
        if (random.Next(4) == 0)
            schema["maxProperties"] = required.Count + random.Next(3);
        if (random.Next(4) == 0)
            schema["minProperties"] = Math.Min(properties.Count, schema["maxProperties"]?.GetValue<int>() ?? random.Next(4));
        return schema;
    }

    private JsonObject Array(int depth)
    {
        var least = random.Next(3);
        var schema = new JsonObject { ["type"] = "array", ["items"] = Schema(depth - 1), ["minItems"] = least };
        if (random.Next(3) > 0)
            schema["maxItems"] = least + random.Next(4);
        if (random.Next(3) == 0)
            schema["prefixItems"] = new JsonArray(Schema(0), Schema(depth - 1));
        return schema;
    }

    private JsonObject Polymorphic(int depth) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { ["id"] = new JsonObject { ["type"] = "integer" } },
        ["required"] = new JsonArray("kind"),
        [random.Next(2) == 0 ? "anyOf" : "oneOf"] = new JsonArray(Kind("circle", depth), Kind("square", depth)),
    };

    private JsonObject Kind(string name, int depth) => new()
    {
        ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["const"] = name }, [name] = Schema(depth - 1) },
        ["required"] = new JsonArray("kind", name),
    };
}
