namespace Phi.Edge.Inference.Grammar;

/// <summary>A valid JSON schema asks for something that constrained output cannot guarantee.</summary>
public sealed class SchemaNotSupportedException : PhiInferenceException
{
    /// <summary>Creates the error for one keyword of the schema.</summary>
    /// <param name="pointer">JSON pointer to the subschema, as a URI fragment (<c>#/properties/speed</c>).</param>
    /// <param name="keyword">The keyword at that place.</param>
    /// <param name="reason">What is not supported, and what to write instead.</param>
    public SchemaNotSupportedException(string pointer, string keyword, string reason)
        : base($"JSON schema at '{pointer}', keyword '{keyword}': {reason}")
    {
        Pointer = pointer;
        Keyword = keyword;
    }

    /// <summary>JSON pointer to the subschema, as a URI fragment.</summary>
    public string Pointer { get; }

    /// <summary>The keyword that is not supported.</summary>
    public string Keyword { get; }
}
