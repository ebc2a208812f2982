using Phi.Edge.Inference.Grammar;
using Phi.Edge.Inference.Tokenization;

namespace Phi.Edge.Inference.Chat;

/// <summary>The tokenizer's bytes over as many ids as the logits have.</summary>
internal sealed class ModelVocabulary(PhiTokenizer tokenizer, int size) : ITokenVocabulary
{
    public int Size => size;

    public ReadOnlySpan<byte> TokenBytes(int id) => id < tokenizer.VocabularySize ? tokenizer.TokenBytes(id) : [];

    public bool IsSpecial(int id) => tokenizer.IsSpecial(id);
}
