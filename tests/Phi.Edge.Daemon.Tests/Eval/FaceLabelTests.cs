using Phi.Edge.Daemon.Eval;

namespace Phi.Edge.Daemon.Tests.Eval;

public sealed class FaceLabelTests
{
    [Theory]
    [InlineData("face_frontal, natural blinks", true, null)]
    [InlineData("single face, smiling", true, null)]
    [InlineData("no face", false, null)]
    [InlineData("no_face", false, null)]
    [InlineData("face_eyes_open", true, false)]
    [InlineData("face_eyes_closed", true, true)]
    [InlineData("face_portrait", true, null)]
    [InlineData("landscape", null, null)]
    [InlineData("", null, null)]
    public void Parse_Label_SaysWhatIsExpected(string label, bool? face, bool? closed)
        => Assert.Equal(new FaceLabel(face, closed), FaceLabel.Parse(label));
}
