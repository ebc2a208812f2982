using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Road.Reading;
using Phi.Edge.Pipelines.Tests.Voice.Phi;

namespace Phi.Edge.Pipelines.Tests.Road;

public sealed class SignReadingTests
{
    private const string Text = "regulatory--text--g1";

    private const string Reply = """
        {"kind":"variable-message","text":"STAU","value":3,"unit":"km","appliesTo":null,"times":"heute","explanation":"Three kilometres of queue ahead."}
        """;

    [Fact]
    public async Task Read_TextSign_IsReadOnceAndAnnotated()
    {
        var reader = new FakeTextReader("MÜNCHEN 12");
        using var rig = new RoadRig([new RoadSign(100, Text)], reader);
        await rig.To(150);

        Assert.Equal(1, reader.Reads);
        Assert.Equal([null, "MÜNCHEN 12"], rig.Around.Signs.Select(static s => s.Annotation?.Text));
        Assert.Equal([0, 1], rig.Around.Signs.Select(static s => s.Revision));
        Assert.Equal("MÜNCHEN 12", rig.Around.States[^1].LastSigns[0].Annotation!.Text);
    }

    [Fact]
    public async Task Read_UnknownSign_IsRead()
    {
        var reader = new FakeTextReader("BACKEN");
        using var rig = new RoadRig([new RoadSign(100, null)], reader);
        await rig.To(150);
        Assert.Equal(1, reader.Reads);
    }

    [Fact]
    public async Task Read_PlainSign_IsNotRead()
    {
        var reader = new FakeTextReader("50");
        using var rig = new RoadRig([new RoadSign(100, "regulatory--maximum-speed-limit-50--g1")], reader);
        await rig.To(150);
        Assert.Equal(0, reader.Reads);
    }

    [Fact]
    public async Task Read_ZoneWithAnOpenNumber_CompletesTheLimit()
    {
        using var rig = new RoadRig([new RoadSign(100, "regulatory--speed-limit-zone--g1")], new FakeTextReader("20 ZONE"));
        await rig.To(150);
        var limit = rig.Around.States[^1].Limit;
        Assert.Equal((20, LimitSource.Zone, LimitCertainty.Certain), (limit.Value, limit.Source, limit.Certainty));
    }

    [Theory]
    [InlineData("20 ZONE 30", 0.95f)]
    [InlineData("ZONE", 0.95f)]
    [InlineData("17", 0.95f)]
    [InlineData("2000", 0.95f)]
    [InlineData("20", 0.5f)]
    public async Task Read_DoubtfulNumber_LeavesTheZoneAssumed(string text, float confidence)
    {
        using var rig = new RoadRig([new RoadSign(100, "regulatory--speed-limit-zone--g1")], new FakeTextReader(text, confidence));
        await rig.To(150);
        var limit = rig.Around.States[^1].Limit;
        Assert.Equal((30, LimitCertainty.Assumed), (limit.Value, limit.Certainty));
    }

    [Fact]
    public async Task Phi_TextSign_ExplainsOnceWithLowestPriority()
    {
        var client = FakeClient.Saying(Reply);
        using var rig = new RoadRig([new RoadSign(100, Text)], phi: client);
        await rig.To(150);

        Assert.Equal(1, client.Calls);
        var request = ModelRequest.Of(client.Options)!;
        Assert.Equal((-100, TimeSpan.FromSeconds(20)), (request.Priority, request.Deadline));
        Assert.IsType<ChatResponseFormatJson>(client.Options!.ResponseFormat);
        var picture = client.Messages[1].Contents.OfType<DataContent>().Single();
        Assert.Equal("image/bmp", picture.MediaType);
        Assert.Equal("BM", Encoding.ASCII.GetString(picture.Data.Span[..2]));
        var read = rig.Around.Signs[^1].Annotation!;
        Assert.Equal((SignTextSource.Phi, "STAU", 3, "km", "heute", "Three kilometres of queue ahead."), (read.Source, read.Text, read.Value, read.Unit, read.Times, read.Explanation));
        Assert.Equal(SignKind.Text, rig.Around.Signs[^1].Identity.Kind);
    }

    [Fact]
    public async Task Phi_SwitchedOff_IsNotAsked()
    {
        var client = FakeClient.Saying(Reply);
        using var rig = new RoadRig([new RoadSign(100, Text)], phi: client, reading: new SignReadingOptions { UsePhi = false });
        await rig.To(150);
        Assert.Equal(0, client.Calls);
        Assert.False(rig.Reading.IsOn);
    }

    [Fact]
    public async Task Phi_Fails_TheRoadGoesOn()
    {
        var client = new FakeClient(static _ => throw new InvalidOperationException("no model"));
        using var rig = new RoadRig([new RoadSign(100, Text), new RoadSign(300, "regulatory--maximum-speed-limit-50--g1")], new FakeTextReader("STAU"), client);
        await rig.To(340);
        Assert.Equal(SignTextSource.Ocr, rig.Around.Signs.Single(static s => s.Annotation is not null).Annotation!.Source);
        Assert.Equal(50, rig.Around.States[^1].Limit.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"kind":"bomb","text":""}""")]
    [InlineData("""{"kind":"warning","kind":"warning"}""")]
    [InlineData("""{"kind":"warning","text":"\ud800"}""")]
    public void Reply_OfAnotherForm_GivesNothing(string reply) => Assert.Null(PhiSignReply.Read(reply));

    [Fact]
    public void Reply_Text_IsMadePlain() =>
        Assert.Equal("A B", PhiSignReply.Read("{\"kind\":\"warning\",\"text\":\"A\\u0000\\n\\u202EB\"}")!.Text);

    [Fact]
    public void Schema_Always_ClosesTheObject()
    {
        Assert.Equal(JsonValueKind.False, PhiSignSchema.Schema.GetProperty("additionalProperties").ValueKind);
        Assert.Equal(7, PhiSignSchema.Schema.GetProperty("required").GetArrayLength());
    }

    [Fact]
    public void Bitmap_OddWidth_HasPaddedRows()
    {
        var picture = new SignPicture();
        picture.Begin(3, 2).Fill(7);
        var file = BitmapFile.Write(picture);
        Assert.Equal(54 + (12 * 2), file.Length);
        Assert.Equal([7, 7, 7, 7, 7, 7, 7, 7, 7, 0, 0, 0], file.AsSpan(54, 12).ToArray());
    }
}
