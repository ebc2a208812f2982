using Phi.Edge.Inference.Decoding;

namespace Phi.Edge.Inference.Tests.Decoding;

public sealed class TokenSequenceTests
{
    private static MediaGroup Group(MediaKind kind, ulong hash, params MediaClip[] clips) =>
        new(kind, hash, clips, _ => throw new InvalidOperationException("not encoded in these tests"));

    [Fact]
    public void Keys_SameRowsOfOtherContent_Differ()
    {
        var ids = new int[10];
        using var a = new TokenSequence(ids, [Group(MediaKind.Image, 1, new MediaClip(2, 4))], 1);
        using var b = new TokenSequence(ids, [Group(MediaKind.Image, 2, new MediaClip(2, 4))], 1);

        Assert.Equal(2, a.Keys.CommonPrefixLength(b.Keys));
        Assert.Equal(4, a.Keys[2..6].ToArray().Distinct().Count());
        Assert.Equal(a.Keys[6..].ToArray(), b.Keys[6..].ToArray());
    }

    [Fact]
    public void PieceEnd_SecondGroupOfAKind_EndsThePiece()
    {
        var first = Group(MediaKind.Image, 1, new MediaClip(2, 3), new MediaClip(5, 3));
        var sound = Group(MediaKind.Audio, 2, new MediaClip(9, 2));
        var second = Group(MediaKind.Image, 3, new MediaClip(14, 4));
        using var sequence = new TokenSequence(new int[30], [first, second, sound], 1);

        Assert.Equal(14, sequence.PieceEnd(0, 30));
        Assert.Equal(6, sequence.PieceEnd(0, 6));
        Assert.Equal(30, sequence.PieceEnd(8, 30));
        Assert.Equal(14, sequence.PieceEnd(7, 30));
        Assert.Equal((2, 4), (first.RowsBetween(3, 5), first.RowsBetween(4, 8)));
    }
}
