namespace Phi.Edge.Inference.Grammar;

/// <summary>The bytes behind every token id of a model.</summary>
internal interface ITokenVocabulary
{
    /// <summary>Number of ids, 0 to Size-1; also the length of a row of logits.</summary>
    int Size { get; }

    /// <summary>The bytes a token stands for; empty for an id that stands for none. May be part of a UTF-8 sequence.</summary>
    ReadOnlySpan<byte> TokenBytes(int id);

    /// <summary>True for control tokens (roles, tags, end of sequence), which never count as text.</summary>
    bool IsSpecial(int id);
}
