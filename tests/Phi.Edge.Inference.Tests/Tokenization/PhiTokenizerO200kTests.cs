using System.Text;
using CsCheck;

namespace Phi.Edge.Inference.Tests.Tokenization;

public sealed class PhiTokenizerO200kTests(O200kReference reference) : IClassFixture<O200kReference>
{
    private const string Seed = "0002HSTf6H73";

    [Theory]
    [InlineData("Hello, world!")]
    [InlineData("it's   Überraschung\n\n 12345 the IT'S I'LL we've")]
    [InlineData("  leading and trailing   ")]
    [InlineData("\r\n\t \u00A0\u3000 x\u2028y //\n/\r\n")]
    [InlineData("camelCaseHTTPServer ABCdef DEFé\u0301 \u0301ABC \u0301\u0301")]
    [InlineData("日本語のテキスト、ελληνικά кириллица עברית العربية हिन्दी")]
    [InlineData("emoji 👩‍👩‍👧 🚗🏽 ½ ² Ⅷ ٣٤٥٦")]
    [InlineData("{\"name\": \"f\", \"arguments\": {\"x\": [1, 2.5e-3]}}")]
    [InlineData("<|end|><|user|><|image_1|>")]
    [InlineData("a'S b'ſ 'rE 'Ve 'x ''")]
    public void EncodeText_KnownText_EqualsReference(string text) => AssertSame(text);

    [Fact]
    public void EncodeText_RandomBasicPlaneText_EqualsReference()
    {
        // Letters outside the basic plane are left out: .NET's expressions, which the reference uses, do not know them.
        var word = Gen.String["abcABC 'sStTreEvVlLmMdD \r\n\t0123456789_/.-éÉß\u0301日中ー½ǅʰ\u00A0\u2003"];
        var any = Gen.Char.Where(c => !char.IsSurrogate(c)).Array[0, 40].Select(chars => new string(chars));
        Gen.Select(word, any, word).Select((a, b, c) => a + b + c)
            .Sample(AssertSame, seed: Seed, iter: 3000, threads: 1);
    }

    [Fact]
    public void EncodeText_LongRuns_EqualReference()
    {
        AssertSame(new string('a', 5000));
        AssertSame(new string(' ', 3000) + "x");
        AssertSame(string.Concat(Enumerable.Repeat("=-=", 900)));
        AssertSame(string.Concat(Enumerable.Repeat("banana", 700)));
    }

    [Fact]
    public void Decode_RandomUnicode_ReturnsText()
    {
        Rune[] Runes(int[] values) => [.. values.Where(Rune.IsValid).Select(value => new Rune(value))];
        Gen.Int[0, 0x10FFFF].Array[0, 60].Select(values => string.Concat(Runes(values).Select(rune => rune.ToString())))
            .Sample(AssertRoundTrip, seed: Seed, iter: 3000, threads: 1);
    }

    [Fact]
    public void EncodeText_LettersOutsideBasicPlane_StayOneWord() =>
        // Mathematical bold letters are letters, so the apostrophe suffix belongs to them: "'s" is no piece of its own.
        Assert.Equal(
            reference.Ours.EncodeText("\U0001D400\U0001D41A's").Length,
            reference.Ours.EncodeText("\U0001D400\U0001D41A").Length + reference.Ours.EncodeText("'s").Length);

    [Fact]
    public void TokenBytes_EveryOrdinaryToken_EncodesToUtf8OfReference()
    {
        var ours = reference.Ours;
        for (var id = 0; id < 199_998; id += 97)
        {
            var theirs = reference.Theirs.Decode([id]);
            if (theirs is not null && !theirs.Contains('\uFFFD', StringComparison.Ordinal))
                Assert.Equal(theirs, Encoding.UTF8.GetString(ours.TokenBytes(id)));
        }
    }

    private void AssertSame(string text) => Assert.Equal(reference.Theirs.EncodeToIds(text), reference.Ours.EncodeText(text));

    private void AssertRoundTrip(string text)
    {
        var ids = reference.Ours.EncodeText(text);
        Assert.Equal(text, reference.Ours.Decode(ids));
        var detokenizer = reference.Ours.CreateDetokenizer();
        var streamed = new StringBuilder();
        foreach (var id in ids)
        {
            var piece = detokenizer.Append(id);
            Assert.DoesNotContain('\uFFFD', text.Contains('\uFFFD', StringComparison.Ordinal) ? "" : piece);
            Assert.True(piece.Length == 0 || (!char.IsHighSurrogate(piece[^1]) && !char.IsLowSurrogate(piece[0])));
            streamed.Append(piece);
        }

        Assert.Equal(text, streamed.Append(detokenizer.Flush()).ToString());
    }
}
