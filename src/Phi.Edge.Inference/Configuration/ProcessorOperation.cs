namespace Phi.Edge.Inference.Configuration;

/// <summary>One step of a pre-processing file: its type, and its attributes if it has any.</summary>
internal sealed record ProcessorOperation(JsonSection Section, string Type, JsonSection? Attributes)
{
    /// <summary>Reads the steps of a list; entries without a type are problems.</summary>
    public static IReadOnlyList<ProcessorOperation> ReadAll(JsonSection section, string key)
    {
        if (!section.Has(key))
            section.Problem(key, "the list of steps is missing", "Restore it from the published file");
        return [.. section.Sections(key).Select(Read).OfType<ProcessorOperation>()];
    }

    private static ProcessorOperation? Read(JsonSection entry)
    {
        if (entry.OptionalSection("operation") is not { } operation)
        {
            entry.Problem("operation", "the step is missing", "Restore it from the published file");
            return null;
        }

        operation.Ignore("name", "inputs");
        var result = new ProcessorOperation(operation, operation.RequiredString("type"), operation.OptionalSection("attrs"));
        operation.WarnUnknown();
        entry.WarnUnknown();
        return result;
    }
}
