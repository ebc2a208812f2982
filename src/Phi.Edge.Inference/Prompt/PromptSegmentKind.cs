namespace Phi.Edge.Inference.Prompt;

/// <summary>What a part of a prompt is.</summary>
public enum PromptSegmentKind
{
    /// <summary>Trusted text in which control tokens count.</summary>
    Template,

    /// <summary>Text from outside: whatever it spells, it stays text.</summary>
    Text,

    /// <summary>The place of the next image.</summary>
    Image,

    /// <summary>The place of the next clip.</summary>
    Audio,
}
