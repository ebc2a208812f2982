namespace Phi.Edge.Inference.Grammar;

/// <summary>A JSON schema is malformed, or no value can satisfy it.</summary>
public sealed class SchemaInvalidException : PhiInferenceException
{
    /// <summary>Creates the error for one keyword of the schema.</summary>
    /// <param name="pointer">JSON pointer to the subschema, as a URI fragment (<c>#/properties/speed</c>).</param>
    /// <param name="keyword">The keyword at that place; empty when the subschema as a whole is meant.</param>
    /// <param name="reason">What is wrong, and what to write instead.</param>
    public SchemaInvalidException(string pointer, string keyword, string reason)
        : base($"JSON schema at '{pointer}'{(keyword.Length == 0 ? "" : $", keyword '{keyword}'")}: {reason}")
    {
        Pointer = pointer;
        Keyword = keyword;
    }

    /// <summary>JSON pointer to the subschema, as a URI fragment.</summary>
    public string Pointer { get; }

    /// <summary>The keyword that is wrong; empty when the subschema as a whole is meant.</summary>
    public string Keyword { get; }
}
