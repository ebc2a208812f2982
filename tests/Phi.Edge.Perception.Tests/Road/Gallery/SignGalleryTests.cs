using Phi.Edge.Perception.Onnx;
using Phi.Edge.Perception.Road;
using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Perception.Tests.Road.Gallery;

public sealed class SignGalleryTests : IDisposable
{
    private readonly SignFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_OtherDimension_NamesBoth()
    {
        using var namer = SignNamer.Load(_folder.Files, new());
        _folder.WriteGallery();
        var text = File.ReadAllText(_folder.Files.Gallery);
        File.WriteAllText(_folder.Files.Gallery, text.Replace("\"dimension\": 48", "\"dimension\": 32", StringComparison.Ordinal));

        Assert.Contains("not base64 of 32", Error(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OtherRecognizer_NamesBothHashes()
    {
        _folder.WriteGallery(model: new string('a', 64));

        var error = Error();

        Assert.Contains(new string('a', 64), error, StringComparison.Ordinal);
        Assert.Contains(SignGallery.HashOf(_folder.Files.Recognizer), error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"confidence\"", "\"certainty\"", "does not say how confidence")]
    [InlineData("{", "", "is not valid")]
    [InlineData("\"vector\": \"", "\"vector\": \"!", "is not base64")]
    public void Load_DamagedGallery_SaysWhat(string original, string replacement, string expected)
    {
        var text = File.ReadAllText(_folder.Files.Gallery);
        var at = text.IndexOf(original, StringComparison.Ordinal);
        File.WriteAllText(_folder.Files.Gallery, text.Remove(at, original.Length).Insert(at, replacement));

        Assert.Contains(expected, Error(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_MissingFileOrRegion_SaysSo()
    {
        Assert.Contains("There is no region 'moon'; there are here, world", Error("moon"), StringComparison.Ordinal);
        File.Delete(_folder.Files.Profiles);
        Assert.Contains("cannot be read", Error(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_DetectorAsRecognizer_SaysSo()
    {
        File.Copy(_folder.Files.Detector, _folder.Files.Recognizer, overwrite: true);

        Assert.Contains("no output 'embedding'", Assert.Throws<OnnxModelException>(() => _folder.LoadModel()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_OfARegion_AreThoseOfItsDrawings()
    {
        using var here = _folder.LoadModel();
        using var world = _folder.LoadModel(new() { Region = "world" });

        Assert.Equal(["regulatory--road-closed-to-vehicles", "complementary--distance"], here.Names);
        Assert.Equal(3, world.Names.Count);
    }

    [Fact]
    public void Added_SignOfThisRecognizer_IsMergedAndNamed()
    {
        using var namer = SignNamer.Load(_folder.Files, new());
        var vector = namer.Encode(_folder.DrawTriangle());
        new AddedSigns(_folder.Files.Added!).Write(namer.Gallery, [GalleryEntry.Of("warning--blue-triangle--g1", vector)]);

        using var again = SignNamer.Load(_folder.Files, new());
        var named = again.In(again.Gallery, "world").Name(new(vector, 1));

        Assert.Equal(("warning--blue-triangle", true), (named.Name, named.IsAccepted));
        Assert.Equal(1, named.Cosine, 3);
    }

    [Fact]
    public void Added_SignsOfAnotherRecognizer_AreNamed()
    {
        using var namer = SignNamer.Load(_folder.Files, new());
        new AddedSigns(_folder.Files.Added!).Write(namer.Gallery, [GalleryEntry.Of("warning--x--g1", namer.Encode(_folder.DrawTriangle()))]);
        var file = new AddedSigns(_folder.Files.Added!).File;
        File.WriteAllText(file, File.ReadAllText(file).Replace(namer.Gallery.Model, new string('b', 64), StringComparison.Ordinal));

        Assert.Contains("phi-edge signs refresh", Error(), StringComparison.Ordinal);
    }

    private string Error(string? region = null)
        => Assert.Throws<SignException>(() => _folder.LoadModel(new() { Region = region })).Message;
}
