namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>What the values of a parameter are.</summary>
public enum ParameterType
{
    /// <summary>A number, in figures or in words.</summary>
    Number,

    /// <summary>One value of a list.</summary>
    Choice,

    /// <summary>On or off.</summary>
    Switch,

    /// <summary>Any words (an address, a name). Data: it never changes what a sentence means.</summary>
    Text,
}
