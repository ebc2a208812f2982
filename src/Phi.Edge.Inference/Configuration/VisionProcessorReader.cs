namespace Phi.Edge.Inference.Configuration;

/// <summary>Reads <c>vision_processor.json</c>; a step this library does not do is a problem, since it would change the pixels.</summary>
internal static class VisionProcessorReader
{
    private const string Published = "Use the published vision_processor.json";

    public static VisionProcessorConfiguration Read(JsonSection root)
    {
        var configuration = new VisionProcessorConfiguration();
        if (root.OptionalSection("processor") is not { } processor)
        {
            root.Problem("processor", "the section is missing", Published);
            return configuration;
        }

        processor.Ignore("name", "output_aligner");
        var operations = ProcessorOperation.ReadAll(processor, "transforms");
        foreach (var operation in operations)
        {
            configuration = Apply(configuration, operation);
            operation.Attributes?.WarnUnknown();
        }

        Check(processor, operations, configuration);
        processor.WarnUnknown();
        root.WarnUnknown();
        return configuration;
    }

    private static VisionProcessorConfiguration Apply(VisionProcessorConfiguration current, ProcessorOperation operation)
    {
        var attributes = operation.Attributes;
        switch (operation.Type)
        {
            case "DecodeImage":
                Expect(attributes, "color_space", "RGB");
                return current;
            case "Phi4VisionDynamicPreprocess":
                return current with
                {
                    MaxTiles = attributes?.OptionalInt("dynamic_hd", 1, 36) ?? current.MaxTiles,
                    TileSize = attributes?.OptionalInt("dyhd_base_resolution", 1) ?? current.TileSize,
                };
            case "Rescale":
                return current with { RescaleFactor = attributes?.OptionalDouble("rescale_factor", 0) ?? current.RescaleFactor };
            case "Normalize":
                attributes?.Ignore("qwen2_5_vl");
                return current with
                {
                    Mean = attributes?.OptionalDoubles("mean", 3) ?? current.Mean,
                    StandardDeviation = attributes?.OptionalDoubles("std", 3) ?? current.StandardDeviation,
                };
            case "Phi4VisionProcessor":
                Expect(attributes, "interpolation", "CUBIC");
                if (attributes?.OptionalInt("dyhd_base_resolution") is { } size && size != current.TileSize)
                    attributes.Problem("dyhd_base_resolution", $"{size} contradicts {current.TileSize} of an earlier step",
                        "Make them equal");
                return current;
            default:
                operation.Section.Problem("type", $"the step '{operation.Type}' is not supported", Published);
                return current;
        }
    }

    private static void Check(JsonSection processor, IReadOnlyList<ProcessorOperation> operations,
        VisionProcessorConfiguration configuration)
    {
        if (processor.Has("transforms") && operations.All(operation => operation.Type != "Phi4VisionDynamicPreprocess"))
            processor.Problem("transforms", "the step Phi4VisionDynamicPreprocess is missing", Published);
        if (configuration.TileSize != 448)
            processor.Problem("transforms", $"dyhd_base_resolution is {configuration.TileSize}, but the vision graph is built for 448", "Set it to 448");
        if (configuration.StandardDeviation.Any(value => value == 0))
            processor.Problem("transforms", "a standard deviation of 0 cannot be divided by", Published);
    }

    private static void Expect(JsonSection? attributes, string key, string expected)
    {
        var value = attributes?.OptionalString(key);
        if (value is not null && !string.Equals(value, expected, StringComparison.OrdinalIgnoreCase))
            attributes!.Problem(key, $"'{value}' is not supported", $"Set it to {expected}");
    }
}
