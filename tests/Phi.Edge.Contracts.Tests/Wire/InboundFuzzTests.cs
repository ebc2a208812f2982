using System.Text;
using System.Text.Json;
using CsCheck;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Wire;

public sealed class InboundFuzzTests
{
    private static readonly string[] Pieces = ["null", "{}", "[]", "\"\\ud800\"", "1e999", "-0", "\"\\u0000\"", ",", "\"id\":", "true", "[[[[[[[[[[", "\uFFFF"];

    private static readonly Gen<byte[]> Piece = Gen.OneOf(Gen.Byte.Array[0, 6], Gen.Int[0, Pieces.Length - 1].Select(i => Encoding.UTF8.GetBytes(Pieces[i])));

    public static TheoryData<Type> Messages => [.. Topics.All.Where(topic => topic.Direction != TopicDirection.Out).Select(topic => topic.Payload).Distinct()];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Deserialize_SampleWithPiecesExchanged_IsReadOrRefusedAndNothingElse(Type message)
    {
        var good = Encoding.UTF8.GetBytes(Samples.Write(Samples.All[message]));
        Gen.Select(Gen.Int[0, good.Length], Gen.Int[0, 12], Piece).Array[1, 3].Sample(
            changes =>
            {
                var bytes = good;
                foreach (var (at, length, piece) in changes)
                {
                    var from = Math.Min(at, bytes.Length);
                    bytes = [.. bytes.AsSpan(0, from), .. piece, .. bytes.AsSpan(Math.Min(bytes.Length, from + length))];
                }

                try
                {
                    if (JsonSerializer.Deserialize(bytes, message, WireJson.Default) is { } read)
                    {
                        Assert.NotEmpty(JsonSerializer.SerializeToUtf8Bytes(read, message, WireJson.Default));
                    }
                }
                catch (JsonException)
                {
                    // Refused; anything else that is thrown fails the test.
                }
            },
            seed: "0000KOIKe3g5", iter: 3000);
    }
}
