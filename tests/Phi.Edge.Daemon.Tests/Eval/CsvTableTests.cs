using Phi.Edge.Daemon.Eval;

namespace Phi.Edge.Daemon.Tests.Eval;

public sealed class CsvTableTests
{
    [Fact]
    public void Parse_QuotedValues_KeepsCommasQuotesAndLineEnds()
    {
        var table = CsvTable.Parse("file,label\r\na.mp4,\"face, \"\"frontal\"\"\nblinks\"\r\n\r\nb.mp4\n");
        Assert.Equal(2, table.Rows.Count);
        Assert.Equal("face, \"frontal\"\nblinks", table.Value(table.Rows[0], "label"));
        Assert.Equal("b.mp4", table.Value(table.Rows[1], "file"));
        Assert.Equal("", table.Value(table.Rows[1], "label"));
        Assert.Equal("", table.Value(table.Rows[1], "nothing"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("file,label")]
    [InlineData("file,\"never closed")]
    public void Parse_NothingBelowTheHeader_HasNoRows(string text) => Assert.Empty(CsvTable.Parse(text).Rows);
}
